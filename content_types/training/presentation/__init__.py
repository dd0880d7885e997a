"""From trainings to what templates show; plain values, and few queries however many they are."""
