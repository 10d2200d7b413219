// Elements, made without markup: whatever comes from the wire is text and stays text.

/** Find an element that the page has. */
export function find(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no ${id}`);
  return element;
}

/**
 * Make an element.
 * @param {string} name of the element
 * @param {Object} about attributes; `class`, `text` (its text), `on` (listeners), and any other by its name
 * @param {...(Node|string)} children what is in it
 */
export function make(name, about = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(about)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") element.className = value;
    else if (key === "text") element.textContent = value;
    else if (key === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** Set an element's text, but only when it is another: it would be laid out again, and read aloud. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Call a function a little later, once for many askings. */
export function later(milliseconds, action) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), milliseconds);
  };
}

/** Make an SVG-free sign of what a mark is, for tables and titles. */
export function badge(kind, state, word) {
  return make("span", { class: "badge", "data-kind": kind, "data-state": state }, make("i", { "aria-hidden": "true" }), word);
}
