"""What the browser is asked to measure on a page."""

# Widths of page and window, and what sticks out of the window on the right.
FIT = """() => {
  const width = document.documentElement.clientWidth;
  const apart = ".table-wrap, .visually-hidden, .hero__mark";
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.right > width + 1 && box.width > 2 && !element.closest(apart);
  });
  const names = wide.map((element) => element.className || element.tagName);
  return {page: document.documentElement.scrollWidth, width, wide: names.slice(0, 5)};
}"""

# The spacing that WCAG 1.4.12 lets a reader set.
SPACE_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""

# Targets smaller than the given size; links inside sentences are free (WCAG 2.5.8).
SMALL_TARGETS = """(least) => {
  const targets = "a, button, input:not([type=hidden]), select, summary";
  const sentence = "p, li:not([class]), td, th, dd";
  return [...document.querySelectorAll(targets)].filter((target) => {
    const inline = target.matches("a:not([class])")
      && getComputedStyle(target).display === "inline";
    if (inline && target.closest(sentence)) return false;
    const box = target.getBoundingClientRect();
    if (!box.width || target.closest(".skip")) return false;
    const check = target.matches("input[type=checkbox]");
    const area = check ? target.closest("label").getBoundingClientRect() : box;
    return area.height < least || area.width < least;
  }).map((target) => target.outerHTML.slice(0, 80));
}"""

# The element with focus: is its outline drawn, is any of it free of what lies above?
FOCUS = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const look = getComputedStyle(element);
  const points = [
    [box.left + 2, box.top + 2],
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + 2, box.bottom - 2],
  ];
  const free = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  return {tag: element.tagName, html: element.outerHTML.slice(0, 90), free,
    outline: parseFloat(look.outlineWidth), style: look.outlineStyle};
}"""

# Leave nothing on the page but one paragraph in the weight and with the text given.
SAMPLE = """([weight, text]) => {
  document.body.innerHTML = '<p id="sample"></p>';
  const sample = document.getElementById("sample");
  sample.style.fontWeight = weight;
  sample.textContent = text;
}"""

FONT_LOADED = """() => [...document.fonts].some(
  (face) => face.family.includes("Site Sans") && face.status === "loaded")"""
