// Documents with their parts in colours. The text is cut up and stays text: nothing of it becomes an element.

import { make } from "./dom.js";

const PARTS = /(<!--[^]*?(?:-->|$))|(<\/?[\w:.-]+|\/?>)|([\w:.-]+)(?==["'])|("[^"<]*"|'[^'<]*')/g;
const KINDS = [null, "note", "tag", "attribute", "string"];
const COLOURED = 60000;

/** Make a block of a document's text. */
export function documentLines(text) {
  const block = make("pre", { class: "document", tabindex: "-1" });
  if (text.length > COLOURED || !text.trimStart().startsWith("<")) {
    block.textContent = text;
    return block;
  }
  let at = 0;
  for (const found of text.matchAll(PARTS)) {
    if (found.index > at) block.append(text.slice(at, found.index));
    const kind = KINDS.find((_, index) => index > 0 && found[index] !== undefined);
    block.append(make("span", { class: kind, text: found[0] }));
    at = found.index + found[0].length;
  }
  block.append(text.slice(at));
  return block;
}
