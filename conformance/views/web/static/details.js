// Everything about one mark: what it was, when, and each frame as a tree with its bytes beside it.

import { frameBytes, json } from "./api.js";
import { badge, make, write } from "./dom.js";
import { Hex } from "./hex.js";
import { Tree } from "./tree.js";
import { bytes, count, duration, kindWord, moment, stateWord } from "./words.js";

export class Details {
  /**
   * @param {HTMLElement} box where they are shown
   * @param {{onClose: () => void, onShown: () => void}} told
   */
  constructor(box, told) {
    this.box = box;
    this.told = told;
    this.started = 0;
    this.hex = null;
    this.asked = null;
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  get open() {
    return !this.box.hidden;
  }

  close() {
    if (!this.open) return;
    this.asked?.abort();
    this.hex?.close();
    this.box.hidden = true;
    this.box.replaceChildren();
    this.told.onClose();
  }

  /** Show a mark. */
  async show(mark, focus) {
    this.asked?.abort();
    this.asked = new AbortController();
    let told;
    try {
      told = await json(`marks/${mark.id}`, {}, this.asked.signal);
    } catch (error) {
      if (error.name === "AbortError") return;
      told = null;
      this.#fill(mark, [make("p", { class: "trouble", role: "alert", text: error.message })]);
    }
    if (told !== null) this.#fill(mark, this.#contents(mark, told));
    this.box.hidden = false;
    this.told.onShown();
    if (focus) this.box.focus({ preventScroll: true });
  }

  #fill(mark, contents) {
    this.hex?.close();
    this.hex = null;
    const title = make("h2", { id: "details-title" }, badge(mark.kind, mark.state, kindWord(mark)), make("span", { class: "title", text: mark.name }));
    const close = make("button", { type: "button", class: "close", "aria-label": "Close the details", title: "Close (Esc)", text: "✕", on: { click: () => this.close() } });
    this.body = make("div", { class: "details-body" }, ...contents);
    this.box.replaceChildren(make("header", { class: "details-head" }, title, close), this.body);
    this.#showPart?.(0);
  }

  #showPart = null;

  #contents(mark, told) {
    const panes = make("div", { class: "panes" });
    const { parts } = told;
    const tabs = parts.map((part, index) => make("button", { type: "button", role: "tab", id: `part-${index}`, "aria-controls": "part",
      "aria-selected": "false", tabindex: "-1", on: { click: () => this.#showPart(index) } },
    make("span", { "aria-hidden": "true", text: part.toServer ? "→ " : "← " }), `${part.what} `, make("small", { text: bytes(part.size) })));
    const list = make("div", { class: "parts", role: "tablist", "aria-label": "Frames" }, ...tabs);
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      const next = (tabs.indexOf(event.target) + step + tabs.length) % tabs.length;
      this.#showPart(next);
      tabs[next].focus();
    });
    this.#showPart = parts.length === 0 ? null : (index) => {
      tabs.forEach((tab, at) => {
        tab.setAttribute("aria-selected", String(at === index));
        tab.setAttribute("tabindex", at === index ? "0" : "-1");
      });
      this.hex?.close();
      panes.replaceChildren(...this.#part(mark, parts[index], index));
    };
    const right = make("div", { class: "frames" }, ...(parts.length > 0 ? [list, panes] : []));
    return [this.#summary(mark, told), right];
  }

  #summary(mark, told) {
    const facts = [];
    const add = (name, value) => value !== "" && value !== null && value !== undefined && facts.push([name, value]);
    add("state", stateWord(mark));
    add("at", moment(mark.start, this.started, 6));
    add("took", mark.end !== null && mark.end > mark.start ? duration(mark.end - mark.start) : "");
    if (told.stream) {
      const { stream } = told;
      add("to the client", `${bytes(stream.down)}`);
      add("to the server", `${bytes(stream.up)}`);
      add("packets", count(stream.frames));
      if (stream.holes > 0) add("holes", `${count(stream.holes)}, ${stream.holeBytes} bytes`);
      add("rate", `${bytes(stream.rate)}/s`);
    }
    for (const [name, value] of told.facts ?? []) add(name, value);
    if (told.lane) {
      add("client", String(told.lane[0]));
      for (const [name, value] of told.lane[7]) add(name, value);
    }
    const list = make("dl", { class: "facts" }, ...facts.map(([name, value]) => make("div", {}, make("dt", { text: name }), make("dd", { text: value }))));
    const error = told.parts.map((part) => part.error).find(Boolean) ?? told.stream?.error;
    const box = make("div", { class: "summary" });
    if (error) {
      box.append(make("div", { class: "wire-error" }, make("b", { text: error.code }), make("p", { text: error.text }), make("small", { text: `domain ${error.domain}` })));
    }
    if (told.text && !told.stream) box.append(make("p", { class: "says", text: told.text }));
    box.append(list);
    return box;
  }

  #part(mark, part, index) {
    const where = make("p", { class: "where", "aria-live": "polite" });
    const say = (node) => write(where, node === null ? "" : `${node.path}  ${node.k}  bytes ${node.start}–${Math.max(node.start, node.end - 1)}${node.d ? `  ${node.d}` : ""}`);
    let tree = null;
    let chosen = null;
    const hexTold = {
      onPoint: (field) => {
        this.hex.light(field);
        tree.light(field);
        say(field ?? chosen);
      },
      onChoose: (field) => {
        chosen = field;
        tree.choose(field);
        this.hex.choose(field, false);
        say(field);
      },
    };
    tree = new Tree(part.tree, {
      onPoint: (node) => {
        this.hex.light(node);
        tree.light(node);
        say(node ?? chosen);
      },
      onChoose: (node) => {
        chosen = node;
        tree.choose(node, false);
        this.hex.choose(node);
        say(node);
      },
    });
    this.hex = new Hex(part.kept, (from, to) => frameBytes(mark.id, index, from, to), tree.fields, hexTold);
    const notes = [];
    if (part.kept < part.size) notes.push(`${count(part.kept)} of ${count(part.size)} bytes are held.`);
    if (part.left > 0) notes.push(`${count(part.left)} more fields are not shown.`);
    if (part.fds > 0) notes.push(`${part.fds} descriptors came with it.`);
    if (part.damage !== null && part.kept === part.size) notes.push(`Cannot be decoded: ${part.damage}`);
    const structure = make("div", { class: "structure" });
    if (notes.length > 0) structure.append(make("p", { class: "trouble", text: notes.join(" ") }));
    structure.append(tree.box);
    const pair = make("div", { class: "pair", id: "part", role: "tabpanel", "aria-labelledby": `part-${index}` }, structure, this.hex.box);
    return [pair, where];
  }
}
