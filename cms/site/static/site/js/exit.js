/* Quick exit. Without this file the link simply leads away; with it
   - the page goes blank at once and its place in the history is taken by the exit page;
   - pressing Shift three times in a row does the same, wherever the focus is;
   - going back to an earlier page of this site in the same tab leads away again.
   A mark in sessionStorage, gone with the tab, is set only when somebody has left; nothing is sent. */
(function () {
  "use strict";
  var KEY = "left";
  var PRESSES = 3;
  var PAUSE = 1000;
  var link = document.querySelector("a[data-exit]");
  if (!link) {
    return;
  }
  var presses = 0;
  var last = 0;

  function tab(action, value) {
    try {
      return window.sessionStorage[action](KEY, value);
    } catch (error) {
      return null; // storage may be forbidden; leaving must work all the same
    }
  }

  function leave() {
    var target = link.href;
    document.title = link.getAttribute("data-exit");
    document.body.textContent = "";
    tab("setItem", "1");
    window.location.replace(target);
  }

  function cameBack(event) {
    var entry = window.performance && performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
    if (event.persisted) {
      return true;
    }
    return entry ? entry.type === "back_forward" : !!window.performance && performance.navigation.type === 2;
  }

  link.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });

  document.addEventListener("keydown", function (event) {
    var now = Date.now();
    if (event.key !== "Shift") {
      presses = 0;
      return;
    }
    if (event.repeat) {
      return;
    }
    presses = now - last < PAUSE ? presses + 1 : 1;
    last = now;
    if (presses === PRESSES) {
      leave();
    }
  });

  window.addEventListener("pageshow", function (event) {
    if (!tab("getItem")) {
      return;
    }
    if (cameBack(event)) {
      leave();
    } else {
      tab("removeItem");
    }
  });
})();
