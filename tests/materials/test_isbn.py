import pytest
from django.core.exceptions import ValidationError

from content_types.materials.isbn import validate_isbn


@pytest.mark.parametrize(
    "isbn", ["978-961-6092-00-5", "9789616092005", "961-6092-00-6", "0-8044-2957-X", "080442957x"]
)
def test_a_number_with_the_right_check_digit_is_taken(isbn):
    validate_isbn(isbn)


@pytest.mark.parametrize(
    "isbn",
    ["978-961-6092-00-6", "0-8044-2957-1", "97896160920", "abc", "²780804429573", "X804429570"],
)
def test_fail_a_number_with_a_digit_missing_or_wrong(isbn):
    with pytest.raises(ValidationError, match="ISBN"):
        validate_isbn(isbn)
