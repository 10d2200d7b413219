// The structure of a frame as a tree; what is inside a node is made when it is opened.

import { make } from "./dom.js";
import { documentLines } from "./xml.js";

const OPEN_ITEMS = 60;

export class Tree {
  /**
   * @param {Object[]} nodes as the tap gives them: n name, k kind, s start, e end, v value, d what it is, x a document, c children
   * @param {{onPoint: (node: ?Object) => void, onChoose: (node: Object) => void}} told
   */
  constructor(nodes, told) {
    this.told = told;
    this.items = new Map();
    this.chosen = null;
    this.lit = null;
    /** Leaves in the order of the bytes, for the hex beside. */
    this.fields = [];
    for (const node of nodes) this.#read(node, null, node.n);
    this.fields.sort((one, other) => one.start - other.start);
    this.fields.forEach((field, index) => (field.tint = index % 2));
    this.box = make("ul", { class: "tree", role: "tree", "aria-label": "Structure" });
    for (const node of nodes) this.box.append(this.#item(node, 1));
    this.box.querySelector("[role=treeitem]")?.setAttribute("tabindex", "0");
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.box.addEventListener("pointerover", (event) => told.onPoint(this.#nodeOf(event.target)));
    this.box.addEventListener("pointerleave", () => told.onPoint(null));
    this.box.addEventListener("click", (event) => this.#clicked(event));
    this.box.addEventListener("focusin", (event) => {
      const node = this.#nodeOf(event.target);
      if (node !== null) told.onPoint(node);
    });
  }

  #read(node, parent, path) {
    node.parent = parent;
    node.path = path;
    node.start = node.s;
    node.end = node.e;
    if (!node.c?.length && node.e > node.s) this.fields.push(node);
    for (const child of node.c ?? []) this.#read(child, node, child.n.startsWith("[") ? path + child.n : `${path}.${child.n}`);
  }

  #item(node, level) {
    const parts = (node.c ?? []).filter((child) => child.k !== "count" && child.k !== "present");
    const holds = parts.length > 0 || node.x !== undefined;
    const row = make("div", { class: "node" },
      make("span", { class: "twist", "aria-hidden": "true", text: holds ? "▸" : "" }),
      make("span", { class: "name", text: node.n }),
      make("span", { class: "value", "data-kind": node.k, text: this.#value(node, parts) }));
    const item = make("li", { role: "treeitem", tabindex: "-1", "aria-level": level, "aria-selected": "false", title: node.d }, row);
    if (holds) item.setAttribute("aria-expanded", "false");
    this.items.set(node, item);
    item.node = node;
    item.holds = holds;
    item.parts = parts;
    item.level = level;
    const open = node.x !== undefined || (holds && node.n !== "header" && parts.length <= OPEN_ITEMS && level <= 3);
    if (open) this.#expand(item, true);
    return item;
  }

  #value(node, parts) {
    if (node.k === "list") return `${node.c?.find((each) => each.k === "count")?.v ?? parts.length} items`;
    return parts.length > 0 && !node.k.endsWith("_handle") && node.k !== "typed_param" ? "" : node.v;
  }

  #expand(item, open) {
    if (!item.holds) return;
    item.setAttribute("aria-expanded", String(open));
    if (open && item.group === undefined) {
      item.group = make("ul", { role: "group" });
      if (item.node.x !== undefined) item.group.append(make("li", { role: "none" }, documentLines(item.node.x)));
      for (const part of item.parts) item.group.append(this.#item(part, item.level + 1));
      item.append(item.group);
    }
    if (item.group !== undefined) item.group.hidden = !open;
  }

  #nodeOf(element) {
    return element.closest?.("[role=treeitem]")?.node ?? null;
  }

  #clicked(event) {
    const item = event.target.closest("[role=treeitem]");
    if (item === null) return;
    if (getSelection()?.toString()) return;
    if (event.target.closest(".node") && item.holds && (event.target.closest(".twist") || this.chosen === item.node)) {
      this.#expand(item, item.getAttribute("aria-expanded") !== "true");
    }
    this.#focus(item);
    this.told.onChoose(item.node);
  }

  #focus(item) {
    for (const each of this.box.querySelectorAll("[tabindex='0']")) each.setAttribute("tabindex", "-1");
    item.setAttribute("tabindex", "0");
    item.focus({ preventScroll: true });
    item.firstElementChild.scrollIntoView({ block: "nearest" });
  }

  /** Mark a node as chosen; what it is in is opened, and it is brought into view. */
  choose(node, scroll = true) {
    if (this.chosen !== null) {
      this.items.get(this.chosen)?.setAttribute("aria-selected", "false");
      this.items.get(this.chosen)?.firstElementChild.classList.remove("chosen");
    }
    this.chosen = node;
    const item = node === null ? null : this.#reach(node);
    if (item === null) return;
    item.setAttribute("aria-selected", "true");
    item.firstElementChild.classList.add("chosen");
    if (scroll) item.firstElementChild.scrollIntoView({ block: "nearest" });
  }

  /** Find the item of a node, or of what it is in where it has none itself. */
  #reach(node) {
    const above = [];
    for (let each = node.parent; each !== null; each = each.parent) above.unshift(each);
    for (const each of above) {
      const item = this.items.get(each);
      if (item !== undefined) this.#expand(item, true);
    }
    for (let each = node; each !== null; each = each.parent) {
      const item = this.items.get(each);
      if (item !== undefined) return item;
    }
    return null;
  }

  /** Light a node up; where it is not open, what it is in. */
  light(node) {
    this.lit?.classList.remove("lit");
    this.lit = null;
    for (let each = node; each !== null; each = each.parent) {
      const item = this.items.get(each);
      if (item !== undefined && item.offsetParent !== null) {
        this.lit = item.firstElementChild;
        this.lit.classList.add("lit");
        return;
      }
    }
  }

  #key(event) {
    const item = event.target.closest("[role=treeitem]");
    if (item === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...this.box.querySelectorAll("[role=treeitem]")].filter((each) => each.offsetParent !== null);
    const at = all.indexOf(item);
    const open = item.getAttribute("aria-expanded");
    const go = (next) => next !== undefined && this.#focus(next);
    switch (event.key) {
      case "ArrowDown": go(all[at + 1]); break;
      case "ArrowUp": go(all[at - 1]); break;
      case "Home": go(all[0]); break;
      case "End": go(all.at(-1)); break;
      case "ArrowRight":
        if (open === "false") this.#expand(item, true);
        else if (open === "true") go(all[at + 1]);
        break;
      case "ArrowLeft":
        if (open === "true") this.#expand(item, false);
        else go(item.parentElement.closest("[role=treeitem]") ?? undefined);
        break;
      case "Enter":
      case " ":
        this.told.onChoose(item.node);
        break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
