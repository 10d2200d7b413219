// The page: puts its parts together.

import { follow, json } from "./api.js";
import { Details } from "./details.js";
import { find, later, make, write } from "./dom.js";
import { listen, oldest } from "./input.js";
import { Model } from "./model.js";
import { Overview } from "./overview.js";
import { Procedures, Table } from "./table.js";
import { Timeline } from "./timeline.js";
import { brief, count, duration, kindWord, moment, rate, spoken, stateWord } from "./words.js";

const REFRESH = 1000;

class Page {
  constructor() {
    this.model = new Model();
    this.timeline = new Timeline(find("chart"), find("canvas"), find("lanes"), this.model);
    this.overview = new Overview(find("overview"), this.timeline, () => this.moved());
    this.details = new Details(find("details"), { onClose: () => this.detailsClosed(), onShown: () => this.detailsShown() });
    this.table = new Table({ onOpen: (mark) => this.open(mark) });
    this.procedures = new Procedures({ onSearch: (text) => this.searchFor(text), onNames: (names) => this.names(names) });
    this.input = listen(this.timeline, {
      onMoved: () => this.moved(),
      onHover: (mark, place) => this.hover(mark, place),
      onChoose: (mark) => this.choose(mark),
      onOpen: (mark) => this.open(mark),
    });
    this.filter = "";
    this.paused = false;
    this.tab = "timeline";
    this.over = null;
    this.connected = false;
    this.stop = () => {};
    this.refine = later(250, () => this.fetchView());
    this.timeline.onLane = (number) => this.searchFor(`connection=${number}`);
  }

  async begin() {
    const start = await json("start");
    this.start = start;
    this.timeline.started = this.details.started = this.table.started = start.started;
    this.timeline.view.running = start.live;
    write(find("target"), start.target);
    // A recording does not go on: there is nothing to pause, and no pace.
    for (const id of ["pause", "follow"]) find(id).hidden = !start.live;
    find("stat-rate").parentElement.hidden = !start.live;
    document.title = start.target ? `${start.target} – virtwire-tap` : "virtwire-tap";
    find("target").title = start.facts.map(([name, value]) => `${name}: ${value}`).join("\n");
    if (start.secrets) document.querySelector(".brand").append(make("p", { class: "warning", text: "secrets are shown" }));
    if (start.filter) document.querySelector(".brand").append(make("p", { class: "warning", text: `only ${start.filter}` }));
    this.#buttons();
    this.#tabs();
    this.#splitter();
    this.connect();
    setInterval(() => this.second(), REFRESH);
    setInterval(() => this.overview.draw(), 250);
  }

  /** Follow the tap, from all that is held. */
  connect() {
    this.stop();
    this.first = true;
    this.stop = follow(this.filter, (turn) => this.turn(turn), (connected) => {
      this.connected = connected;
      if (connected) this.first = true;
      this.status();
    });
  }

  turn(turn) {
    this.over = turn.over ?? this.over;
    if (turn.totals) this.stats(turn.totals);
    if (turn.marks === undefined) {
      this.status();
      return;
    }
    this.passed = turn.calls;
    if (this.paused) {
      this.sampled();
      return;
    }
    if (this.first) {
      // After a broken connection all comes again.
      this.first = false;
      const { selected } = this.timeline;
      this.model.clear();
      this.model.take(turn);
      this.timeline.selected = selected === null ? null : this.model.marks.get(selected.id) ?? null;
      if (!this.start.live && !this.fitted) this.fitted = "first";
    } else this.model.take(turn);
    this.timeline.view.heard(turn.now);
    if (this.over !== null) this.timeline.view.running = false;
    if (!this.start.live) this.#fitRecording();
    if (this.model.sampled && !this.timeline.view.following) this.refine();
    const selected = this.timeline.selected;
    if (selected !== null && this.details.open && selected.end !== null && this.detailsOf?.going && this.detailsOf.id === selected.id) this.open(selected, false);
    this.timeline.touch();
    this.status();
    this.sampled();
    this.empty();
  }

  /** A recording is seen as a whole until somebody moves. */
  #fitRecording() {
    if (this.fitted === "by hand") return;
    this.timeline.view.fit(oldest(this.model), Math.max(this.model.now, oldest(this.model) + 1e6));
  }

  status() {
    const { live } = this.start;
    const [state, text] = this.paused ? ["paused", "paused"]
      : !this.connected ? ["broken", this.over === null ? "the tap does not answer" : "the tap has ended"]
        : this.over !== null ? ["over", this.over]
          : live ? ["live", "live"] : ["waiting", "reading"];
    find("status").dataset.state = state;
    write(find("status"), text);
  }

  stats(totals) {
    write(find("stat-calls"), brief(totals.calls));
    write(find("stat-flight"), brief(totals.flight));
    write(find("stat-errors"), brief(totals.errors));
    write(find("stat-events"), brief(totals.events));
    write(find("stat-open"), brief(totals.open));
    this.missed = totals.missed;
  }

  /** Say how many of how many are drawn. */
  sampled() {
    const { view } = this.timeline;
    const { calls, shown } = this.model.counted(view.start, view.end);
    const parts = [];
    if (this.filter) {
      parts.push(`${count(shown)} calls match in view`);
      if (this.model.waiting > 0) parts.push(`${count(this.model.waiting)} are still to be looked at`);
    }
    else if (shown < calls) parts.push(`${count(shown)} of ${count(calls)} calls in view are drawn: errors and slow ones first`);
    else parts.push(`${count(calls)} calls in view`);
    if (this.paused) parts.push(`${count(Math.max(0, this.passed - this.pausedAt))} more since the pause`);
    if (this.missed > 0) parts.push(`${count(this.missed)} entries were missed`);
    write(find("sampled"), parts.join("; "));
  }

  empty() {
    const none = this.model.marks.size === 0;
    find("empty").hidden = !none;
    if (none) write(find("empty"), this.filter ? "Nothing that is held matches the search." : "Nothing has passed yet: connect a client to the tap.");
  }

  second() {
    const live = this.start.live && this.over === null;
    write(find("stat-rate"), live ? brief(this.timeline.view.clock() - this.model.now > 2e9 ? 0 : this.model.rate()) : "–");
    if (this.paused) return;
    this.sampled();
    if (this.tab === "calls") this.table.refresh(this.filter);
    if (this.tab === "procedures" || !this.named) this.procedures.refresh();
  }

  /** Offer the procedures that were seen where one searches. */
  names(names) {
    this.named = true;
    find("words").replaceChildren(...[...new Set(names)].sort().slice(0, 500).map((name) => make("option", { value: `procedure=${name}` })));
  }

  /** The view moved. */
  moved() {
    this.fitted = "by hand";
    find("follow").classList.toggle("on", this.timeline.view.following);
    this.sampled();
    if (!this.timeline.view.following) this.refine();
    this.overview.draw();
  }

  /** Ask for more of the marks of what is seen, when it was a sample. */
  async fetchView() {
    const { view } = this.timeline;
    if (!this.model.sampled || view.following) return;
    const query = { from: Math.floor(Math.max(0, view.start)), to: Math.ceil(view.end), room: 3000, filter: this.filter };
    try {
      const found = await json("marks", query);
      this.model.add(found.marks);
      this.timeline.touch();
      this.sampled();
    } catch {
      // The tap has gone; the status says so.
    }
  }

  hover(mark, place) {
    const tip = find("tip");
    if (this.timeline.hovered !== mark) {
      this.timeline.hovered = mark;
      this.timeline.touch();
    }
    if (mark === null) {
      tip.hidden = true;
      this.tipped = null;
      return;
    }
    if (this.tipped === mark.id) return;
    this.tipped = mark.id;
    tip.hidden = false;
    this.tip(tip, mark, place);
  }

  /** Put the tip below a mark, or above it where there is no room. */
  #placeTip(tip, place) {
    const frame = find("chart").getBoundingClientRect();
    const x = frame.left + Math.max(place.x, this.timeline.gutter);
    const below = frame.top + place.y + place.height + 8;
    const above = frame.top + place.y - tip.offsetHeight - 8;
    tip.style.setProperty("left", `${Math.max(8, Math.min(x, innerWidth - tip.offsetWidth - 8))}px`);
    tip.style.setProperty("top", `${below + tip.offsetHeight > innerHeight ? above : below}px`);
  }

  tip(tip, mark, place) {
    const took = mark.end !== null && mark.end > mark.start ? duration(mark.end - mark.start) : "";
    const more = mark.kind === "stream" ? rate(mark, this.timeline.view.clock()) : "";
    const line = [kindWord(mark), stateWord(mark), took, more, moment(mark.start, this.start.started)].filter(Boolean).join(" · ");
    const says = make("p", { class: "tip-says" });
    tip.replaceChildren(make("b", { text: mark.name }), make("p", { text: line }), says);
    this.#placeTip(tip, place);
    clearTimeout(this.asking);
    this.asking = setTimeout(async () => {
      try {
        const { text, outcome } = await json(`marks/${mark.id}/brief`);
        if (this.tipped !== mark.id) return;
        says.textContent = outcome ? `${text}\n${outcome}` : text;
        this.#placeTip(tip, place);
      } catch {
        // It is not held any more; the tip has the rest.
      }
    }, 90);
  }

  choose(mark) {
    this.timeline.selected = mark;
    this.timeline.revealLane(mark.lane);
    this.timeline.touch();
    write(find("say"), spoken(mark, this.start.started));
    if (this.details.open) this.open(mark, false);
  }

  open(mark, focus = true) {
    const known = this.model.marks.get(mark.id) ?? mark;
    this.timeline.selected = known;
    this.timeline.touch();
    if (focus && !find("details").contains(document.activeElement)) this.returnTo = document.activeElement;
    this.detailsOf = { id: mark.id, going: known.end === null };
    this.hover(null, null);
    return this.details.show(known, focus);
  }

  detailsShown() {
    find("splitter").hidden = false;
    document.body.classList.add("with-details");
  }

  detailsClosed() {
    find("splitter").hidden = true;
    document.body.classList.remove("with-details");
    const back = this.returnTo?.isConnected ? this.returnTo : find("chart");
    back.focus({ preventScroll: true });
  }

  pause(paused = !this.paused) {
    this.paused = paused;
    const { view } = this.timeline;
    const button = find("pause");
    button.setAttribute("aria-pressed", String(paused));
    button.querySelector(".word").textContent = paused ? "Go on" : "Pause";
    button.querySelector(".glyph").textContent = paused ? "▶" : "❚❚";
    this.pausedAt = this.passed ?? 0;
    if (paused) {
      view.tick();
      this.wasFollowing = view.following;
      view.following = false;
      this.refine();
    } else {
      view.following = this.wasFollowing && this.start.live;
      this.connect();
    }
    this.moved();
    this.status();
  }

  newest() {
    const { view } = this.timeline;
    if (this.paused) this.pause(false);
    view.following = true;
    view.tick();
    this.timeline.touch();
    this.moved();
  }

  all() {
    const { view } = this.timeline;
    view.fit(oldest(this.model), Math.max(view.clock(), oldest(this.model) + 1e6));
    this.timeline.touch();
    this.moved();
  }

  /** Search; what cannot be read is said, and the old search stays. */
  async search(text) {
    const asked = (this.searches = (this.searches ?? 0) + 1);
    try {
      await json("marks", { filter: text, room: 1, from: 0, to: 0 });
    } catch (error) {
      if (asked === this.searches) {
        write(find("search-error"), error.message);
        find("search").setAttribute("aria-invalid", "true");
      }
      return;
    }
    if (asked !== this.searches) return;
    write(find("search-error"), "");
    find("search").removeAttribute("aria-invalid");
    if (text === this.filter) return;
    this.filter = text;
    if (this.paused) this.pause(false);
    else this.connect();
    if (this.tab === "calls") this.table.refresh(text);
  }

  searchFor(text) {
    find("search").value = text;
    this.search(text);
    this.show("timeline");
  }

  show(name) {
    this.tab = name;
    for (const each of ["timeline", "calls", "procedures"]) {
      const chosen = each === name;
      find(`tab-${each}`).setAttribute("aria-selected", String(chosen));
      find(`tab-${each}`).setAttribute("tabindex", chosen ? "0" : "-1");
      find(`view-${each}`).hidden = !chosen;
    }
    if (name === "calls") this.table.refresh(this.filter);
    if (name === "procedures") this.procedures.refresh();
    this.timeline.touch();
  }

  #buttons() {
    const on = (id, action) => find(id).addEventListener("click", action);
    on("pause", () => this.pause());
    on("follow", () => this.newest());
    on("zoom-in", () => this.input.zoom(0.5));
    on("zoom-out", () => this.input.zoom(2));
    on("zoom-all", () => this.all());
    on("help-open", () => find("help").showModal());
    on("help-close", () => find("help").close());
    const search = later(350, () => this.search(find("search").value.trim()));
    find("search").addEventListener("input", search);
    find("search-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.search(find("search").value.trim());
    });
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  #key(event) {
    const typing = event.target.closest("input, textarea, dialog");
    if (typing !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = {
      " ": this.start.live && event.target.closest("button, a, [role=treeitem]") === null ? () => this.pause() : null,
      "/": () => find("search").focus(),
      "?": () => find("help").showModal(),
      End: event.target.closest(".scroller, .details") === null ? () => this.newest() : null,
      0: () => this.all(),
      Escape: this.details.open ? () => this.details.close() : null,
    }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  #tabs() {
    const names = ["timeline", "calls", "procedures"];
    for (const name of names) find(`tab-${name}`).addEventListener("click", () => this.show(name));
    document.querySelector(".tab-list").addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const next = names[(names.indexOf(this.tab) + step + names.length) % names.length];
      this.show(next);
      find(`tab-${next}`).focus();
    });
  }

  /** The details' height: dragged, or by keys. */
  #splitter() {
    const splitter = find("splitter");
    const set = (height) => {
      const kept = Math.max(140, Math.min(innerHeight - 260, height));
      document.documentElement.style.setProperty("--details", `${kept}px`);
      splitter.setAttribute("aria-valuenow", String(Math.round(kept)));
    };
    const height = () => find("details").offsetHeight;
    splitter.addEventListener("pointerdown", (event) => splitter.setPointerCapture(event.pointerId));
    splitter.addEventListener("pointermove", (event) => {
      if (splitter.hasPointerCapture(event.pointerId)) set(innerHeight - event.clientY - 4);
    });
    splitter.addEventListener("keydown", (event) => {
      const step = { ArrowUp: 40, ArrowDown: -40 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      set(height() + step);
    });
  }
}

const page = new Page();
page.begin().catch((error) => {
  find("status").dataset.state = "broken";
  write(find("status"), error.message);
});
// For those who want to measure: when the screen was drawn, and what is known.
globalThis.tap = page;
