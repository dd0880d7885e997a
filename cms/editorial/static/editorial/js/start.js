// Starts the parts of the admin that Wagtail itself starts by an inline script, which the admin's
// content security policy forbids (cms/editorial/inline_scripts.py). Each leaves a mark instead:
// <template data-start="initDateChooser" data-start-for="id" data-start-options="{…}"></template>
(() => {
  "use strict";

  const call = (name) => (id, options) => window[name](id, options);
  const panel = (name) => (id, options) => new window[name](options);
  const starters = {
    createTaskChooser: call("createTaskChooser"),
    initDateChooser: call("initDateChooser"),
    initDateTimeChooser: call("initDateTimeChooser"),
    initTimeChooser: call("initTimeChooser"),
    InlinePanel: panel("InlinePanel"),
    MultipleChooserPanel: panel("MultipleChooserPanel"),
  };
  // What is no date stays as it was typed, and the form says so: the picker would silently put the
  // present day in its place.
  window.jQuery.fn.datetimepicker.defaults.validateOnBlur = false;

  const CHOOSER = /^\w*Chooser$/;

  function start(mark) {
    if (mark.hasAttribute("data-started")) return;
    mark.setAttribute("data-started", "");
    const { start: name, startFor: id, startOptions } = mark.dataset;
    const options = JSON.parse(startOptions);
    if (Object.hasOwn(starters, name)) starters[name](id, options);
    else if (CHOOSER.test(name)) new window[name](id, options);
  }

  function startWithin(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches("[data-start]")) start(node);
    node.querySelectorAll("[data-start]").forEach(start);
  }

  // Forms also arrive later: in dialogs, in added rows, in blocks of a page's body.
  new MutationObserver((changes) => {
    for (const change of changes) change.addedNodes.forEach(startWithin);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
