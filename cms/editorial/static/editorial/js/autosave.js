// Keeps an editor's own autosaves apart from another editor's work (cms/pages/conflicts.py).
//
// A form says which version it was opened with. After an autosave it says that one, which Wagtail
// leaves to its own requests; a save by hand would be refused as older than itself.
// A save by hand waits until an autosave that is under way has been answered. Both would otherwise
// set out from the same version, and a new page would be made twice.
(() => {
  "use strict";

  // An answer that takes longer than this is not waited for, in milliseconds.
  const PATIENCE = 10000;
  let underWay = false;
  let leaving = false;
  let goOn = null;

  document.addEventListener("w-autosave:save", (event) => {
    if (leaving) event.preventDefault();
    else underWay = true;
  });

  function answered() {
    underWay = false;
    if (goOn) goOn();
  }
  document.addEventListener("w-autosave:success", (event) => {
    const { revision_id: id, revision_created_at: created } = event.detail.data;
    const fields = event.target.elements;
    if (id && fields.loaded_revision_id) {
      fields.loaded_revision_id.value = id;
      fields.loaded_revision_created_at.value = created;
    }
    answered();
  });
  document.addEventListener("w-autosave:error", answered);

  function saveLater(form, button) {
    const timer = setTimeout(() => goOn && goOn(), PATIENCE);
    goOn = () => {
      clearTimeout(timer);
      goOn = null;
      underWay = false;
      leaving = true;
      // Where the page stays open after all, as on a network that fails, autosaving goes on.
      setTimeout(() => {
        leaving = false;
      }, PATIENCE);
      // Wagtail has disabled the button since; what it stands for would not be sent.
      if (button) button.disabled = false;
      form.requestSubmit(button);
    };
  }

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!underWay || !form.matches("[data-edit-form]")) return;
      event.preventDefault();
      event.stopPropagation();
      if (!goOn) saveLater(form, event.submitter);
    },
    { capture: true },
  );
})();
