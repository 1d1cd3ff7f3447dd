"use strict";
const start = () => {
  const byId = (id) => document.getElementById(id);
  const read = (element) => JSON.parse(element.textContent);
  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  };
  // On paper every list is open; evidence only where somebody opened it.
  let folded = [];
  const unfoldAll = () => {
    folded = Array.from(document.querySelectorAll("details.list")).filter((one) => !one.open);
    for (const one of folded) one.open = true;
  };
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
    folded = [];
  });

  // The address says what is shown: #outcome=downgrade&country=MX, or #channel-CH-1, or a place of the page.
  const names = ["q", "outcome", "rule", "country", "sort", "from", "to", "kind", "route", "severity", "pending"];
  const hash = () => location.hash.slice(1);
  const parameters = () => {
    const text = hash();
    if (text.startsWith("channel-")) return new URLSearchParams([["channel", decode(text.slice(8))]]);
    return text.includes("=") ? new URLSearchParams(text) : null;
  };
  const decode = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  // A link into a folded list opens it.
  const openPlace = () => {
    const target = hash() && !parameters() ? byId(hash()) : null;
    if (target instanceof HTMLDetailsElement) target.open = true;
  };

  const form = byId("filters");
  if (!form) {
    addEventListener("beforeprint", unfoldAll);
    addEventListener("hashchange", openPlace);
    openPlace();
    return;
  }

  const shared = read(byId("shared"));
  // The program's own words, in the page's language; {0}, {1} stand for values.
  const say = (key, ...values) =>
    shared.words[key].replace(/\{(\d)\}/g, (_, place) => String(values[place] ?? ""));
  const grouped = (number) => number.toLocaleString("en").replaceAll(",", say("group"));
  const count = (number) => say(number === 1 ? "one" : "many", grouped(number));

  const control = Object.fromEntries(names.map((name) => [name, byId(name)]));
  const [list, body, more, status] = ["list", "rows", "more", "status"].map(byId);

  // Letters that no accent can be taken from, as people type them who do not have them.
  const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i" };
  // Without accents, so that "Sao" finds "São". Only marks of Latin, Greek and Cyrillic go: a voicing mark makes another kana,
  // and what is left is put together again, so that Hangul and kana are what they were.
  const normal = (text) =>
    /^[\x20-\x7e\u4e00-\u9fff]*$/.test(text)
      ? text.toLowerCase().trim()
      : text
          .normalize("NFKC")
          .toLowerCase()
          .normalize("NFD")
          .replace(/[\u0300-\u036f]/g, "")
          .normalize("NFC")
          .replace(/[ßæœøđðþłħı]/g, (letter) => plain[letter])
          .replace(/\s+/g, " ")
          .trim();
  const weights = { revoke: 0, downgrade: 1, "not-renewed": 1, "not-ready": 1, "not-eligible": 1, lapsed: 1, hold: 2, reminded: 3 };
  const channels = read(byId("index")).map(([id, name, kind, country, route, outcome, from, to, flags, findings], place) => ({
    place,
    id,
    name,
    kind,
    country,
    route,
    outcome,
    from,
    to,
    flags,
    findings: findings ? findings.split(" ") : [],
    weight: weights[outcome] ?? (flags.includes("l") ? 1 : flags.includes("r") ? 3 : 4),
    who: null,
  }));
  const who = (channel) =>
    (channel.who ??= normal(`${channel.name ?? ""} ${channel.id} ${channel.kind ?? ""} ${channel.country ?? ""}`));
  // While nobody waits, what a search goes by is made ready.
  const prepare = (from) => {
    const end = Math.min(from + 1000, channels.length);
    for (let index = from; index < end; index += 1) who(channels[index]);
    if (end < channels.length) setTimeout(() => prepare(end), 0);
  };

  for (const name of ["country", "kind"]) {
    const words = new Set();
    for (const channel of channels) if (channel[name] !== null) words.add(channel[name]);
    for (const word of Array.from(words).sort()) {
      const option = make("option", "", word);
      option.value = word;
      control[name].append(option);
    }
  }

  const tests = {
    outcome: (channel, value) =>
      value === "loses"
        ? channel.flags.includes("l")
        : value === "at-risk"
          ? channel.flags.includes("r")
          : value === "lower"
            ? channel.flags.includes("l") && channel.outcome === "renewed"
            : channel.outcome === value,
    country: (channel, value) => channel.country === value,
    kind: (channel, value) => channel.kind === value,
    route: (channel, value) => channel.route === value,
    from: (channel, value) => String(channel.from ?? "unknown") === value,
    to: (channel, value) => String(channel.to ?? "unknown") === value && channel.outcome !== "hold",
    pending: (channel, value) => channel.flags.includes(value === "lower" ? "m" : "s"),
  };
  const takes = new Set(["revoke", "downgrade", "blocking"]);
  const isMeant = (channel, words, chosen) => {
    for (const [test, value] of chosen.tests) if (!test(channel, value)) return false;
    const { rule, severity } = chosen;
    if (rule || severity) {
      const isAsked = (finding) => {
        const [its, cost] = finding.split("/");
        return (!rule || its === rule) && (!severity || cost === severity || (severity === "takes" && takes.has(cost)));
      };
      if (!channel.findings.some(isAsked)) return false;
    }
    return words.length === 0 || words.every((word) => who(channel).includes(word));
  };
  const least = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const orders = {
    "": (one, other) => one.weight - other.weight || one.place - other.place,
    id: (one, other) => one.place - other.place,
    name: (one, other) => least(who(one), who(other)) || one.place - other.place,
    country: (one, other) => least(one.country ?? "", other.country ?? "") || orders[""](one, other),
    from: (one, other) => (other.from ?? -1) - (one.from ?? -1) || orders[""](one, other),
  };

  // What is shown when a channel is opened stands in parts of a hundred; a part is read when it is asked for.
  const parts = new Map();
  const detail = (channel) => {
    const part = Math.floor(channel.place / 100);
    if (!parts.has(part)) {
      const element = document.querySelectorAll("script.details")[part];
      if (!element) return null;
      parts.set(part, read(element));
    }
    return parts.get(part)[channel.place % 100];
  };

  // An opened channel.
  const spaced = (name) => {
    if (Object.hasOwn(shared.fields, name)) return shared.fields[name];
    const words = name.split("_").filter(Boolean).join(" ");
    return words ? words[0].toUpperCase() + words.slice(1) : name;
  };
  const isDay = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isolated = (text) => make("bdi", "", text);
  const day = (text) => {
    const element = make("time", "", text);
    element.dateTime = text;
    return element;
  };
  const head = (name, scope) => {
    const element = make("th", "", name);
    element.scope = scope;
    return element;
  };
  const table = (headings, rows) =>
    make(
      "table",
      "small",
      make("thead", "", make("tr", "", ...headings.map((name) => (name === null ? make("td") : head(name, "col"))))),
      make("tbody", "", ...rows),
    );
  const joined = (items, separator) => items.flatMap((item, index) => (index ? [separator, item] : [item]));
  const value = (name, content) => {
    if (content === null) return make("span", "unknown", say("none"));
    if (typeof content === "boolean") return document.createTextNode(say(content ? "yes" : "no"));
    if (typeof content === "number") return document.createTextNode(name === "year" ? String(content) : grouped(content));
    if (isDay(content)) return day(content);
    if (typeof content === "string") return isolated(content);
    if (isObject(content)) return pairs(Object.entries(content));
    if (content.length === 0) return make("span", "unknown", say("none"));
    if (name === "window" && content.length === 2)
      return make("span", "", value("", content[0]), ` ${say("to")} `, value("", content[1]));
    const keys = isObject(content[0]) ? Object.keys(content[0]) : [];
    if (keys.length && content.every((one) => isObject(one) && Object.keys(one).join() === keys.join()))
      return table(
        keys.map(spaced),
        content.map((one) => make("tr", "", ...keys.map((key) => make("td", "", value(key, one[key]))))),
      );
    return make("span", "", ...joined(content.map((one) => value("", one)), say("comma")));
  };
  const pairs = (fields) =>
    make(
      "dl",
      "pairs",
      ...fields.map(([name, content]) =>
        make("div", "", make("dt", "", spaced(name)), make("dd", "", value(name, content))),
      ),
    );
  const evidence = (fields) => {
    const { required, counted, ...others } = fields;
    if (!isObject(required) || !isObject(counted)) return [pairs(Object.entries(fields))];
    const rows = Object.keys(required).map((key) =>
      make(
        "tr",
        "",
        head(spaced(key), "row"),
        make("td", "", value(key, required[key])),
        make("td", "", value(key, counted[key] ?? null)),
      ),
    );
    return [table([null, say("required"), say("counted")], rows), pairs(Object.entries(others))];
  };
  const fold = (summary, ...content) => make("details", "evidence", make("summary", "", summary), ...content);

  // The dates that decided it, drawn: spans and days from the evidence, with the day of the review as a line.
  const space = byId("ink").namespaceURI;
  const ink = (name, attributes, ...children) => {
    const element = document.createElementNS(space, name);
    for (const [key, content] of Object.entries(attributes)) element.setAttribute(key, content);
    element.append(...children);
    return element;
  };
  const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / 86400000;
  const datesOf = (found) => {
    const marks = [];
    const title = found.title ?? shared.rules[found.rule]?.[1] ?? found.rule;
    const span = (label, from, until) => marks.push({ label, from, until, severity: found.severity });
    const walk = (label, fields) => {
      const { window, issued_on: issued, valid_until: valid, grace_begins_on: began, deadline } = fields;
      if (Array.isArray(window) && window.every(isDay)) span(say("countingDays", label), window[0], window[1]);
      if (isDay(issued) && isDay(valid)) span(say("of", fields.code ?? label, fields.person_id ?? ""), issued, valid);
      if (isDay(began) && isDay(deadline)) span(say("timeToFill", label), began, deadline);
      for (const [name, content] of Object.entries(fields)) {
        if (["issued_on", "grace_begins_on"].includes(name) || (name === "valid_until" && isDay(issued))) continue;
        if (name === "deadline" && isDay(began)) continue;
        if (isDay(content)) span((name === "valid_until" && fields.code ? fields.code : label) + say("colon") + spaced(name).toLowerCase(), content, content);
        else if (Array.isArray(content)) {
          for (const one of content.slice(0, 12)) if (isObject(one)) walk(label, one);
        }
      }
    };
    walk(title, found.evidence);
    return marks;
  };
  // What else decided it: [kind, first, last, label or points], days counted from that of the decision.
  const spanKinds = {
    c: [(label) => say("certification", label), "good"],
    w: [(label) => say("creditDays", label), "good"],
    k: [(label) => say("certificateDays", label), "good"],
    i: [(label) => say("idleCertificate", label), "past"],
    p: [(label) => say("participationDays", label), "past"],
    a: [(label) => say("participation", label), "good"],
    g: [(label) => say("place", label), "warns"],
    j: [(label) => say("joined", label), "good"],
    l: [(label) => say("left", label), "warns"],
    e: [(label) => say("event", label), "takes"],
    r: [(label) => say("ruling", label), "takes"],
    d: [(label) => say("lostStar", label), "takes"],
  };
  const decidedBy = (shown, found) => {
    const on = dayNumber(shown.effective_on);
    const date = (offset) => new Date((on + offset) * 86400000).toISOString().slice(0, 10);
    const seen = new Set(found.map((mark) => `${mark.from} ${mark.until}`));
    const marks = [];
    const quarters = (shown.dates ?? []).filter(([kind]) => kind === "q");
    for (const [kind, first, last, label] of shown.dates ?? []) {
      const [from, until] = [date(first), date(last)];
      if (!Object.hasOwn(spanKinds, kind)) continue;
      const [words, colour] = spanKinds[kind];
      // What the evidence of a finding draws already, in the colour of what it costs, is not drawn twice.
      const isDrawn = "wkigel".includes(kind) && seen.has(`${from} ${until}`);
      if (!isDrawn) marks.push({ label: words(label), from, until, colour });
      if (kind !== "w" || quarters.length === 0) continue;
      const most = Math.max(1, ...quarters.map((one) => one[3]));
      marks.push({
        label: say("quarters", quarters.map((one) => grouped(one[3])).join(say("comma"))),
        from,
        until,
        colour: "good",
        parts: quarters.map((one) => ({ from: date(one[1]), until: date(one[2]), share: one[3] / most })),
      });
    }
    return marks;
  };
  const timeline = (shown) => {
    const found = shown.findings.flatMap(datesOf).slice(0, 40);
    const marks = found.concat(decidedBy(shown, found));
    if (shown.falls_on) marks.push({ label: say("fallsOn"), from: shown.falls_on, until: shown.falls_on, severity: "warning" });
    if (shown.reapply_from) marks.push({ label: say("mayApply"), from: shown.reapply_from, until: shown.reapply_from, severity: "information" });
    if (marks.length === 0) return null;
    const now = dayNumber(shared.as_of);
    const clamp = (number) => Math.max(now - 730, Math.min(now + 550, number));
    const days = marks.flatMap((mark) => [clamp(dayNumber(mark.from)), clamp(dayNumber(mark.until))]).concat(now);
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const [left, width] = [8, 424];
    const x = (number) => Math.round(left + ((clamp(number) - first) * width) / Math.max(1, last - first));
    const height = 30 + marks.length * 30;
    const drawing = ink("svg", { viewBox: `0 0 440 ${height}`, role: "group", "aria-label": say("dates") });
    const place = x(now);
    const near = place > 330 ? "end" : place < 110 ? "" : "middle";
    drawing.append(
      ink("line", { class: "mark", x1: place, y1: 16, x2: place, y2: height }),
      ink("text", { x: place, y: 12, class: near }, say("thisDay", shared.as_of)),
    );
    marks.forEach((mark, index) => {
      const y = 26 + index * 30;
      const [start, end] = [x(dayNumber(mark.from)), x(dayNumber(mark.until))];
      const colour = mark.colour ?? (["downgrade", "revoke", "blocking"].includes(mark.severity) ? "takes" : mark.severity === "information" ? "informs" : "warns");
      const dates = mark.from === mark.until ? mark.from : `${mark.from} ${say("to")} ${mark.until}`;
      drawing.append(ink("text", { x: 8, y: y + 11 }, mark.parts ? mark.label : mark.label + say("comma") + dates));
      if (mark.parts) {
        for (const part of mark.parts) {
          const [begin, stop] = [x(dayNumber(part.from)), x(dayNumber(part.until))];
          const high = Math.round(part.share * 10);
          if (high > 0) drawing.append(ink("rect", { class: `part ${colour}`, x: begin, y: y + 25 - high, width: Math.max(3, stop - begin - 1), height: high }));
        }
        return;
      }
      drawing.append(
        start === end
          ? ink("circle", { class: `part ${colour}`, cx: start, cy: y + 20, r: 4 })
          : ink("rect", { class: `part ${colour}`, x: start, y: y + 16, width: Math.max(3, end - start), height: 7 }),
      );
    });
    return make("figure", "dates", make("figcaption", "", say("dates")), drawing);
  };

  const finding = (found) => {
    const [named, , , rationale] = shared.rules[found.rule] ?? [found.rule, found.rule, "", ""];
    const title = found.title ?? named;
    const isOfSeveral = /[,、]/.test(found.clause);
    const item = make("li", found.waived ? "waived" : found.severity);
    const taken = ["downgrade", "revoke", "blocking"].includes(found.severity) && !found.waived;
    item.append(
      make(
        "p",
        "rule",
        make("span", "badge severity", shared.severities[found.severity] ?? found.severity),
        found.waived ? make("span", "badge severity", say("waived")) : "",
        " ",
        make("strong", "", title),
        " ",
        make("span", "clause", say(isOfSeveral ? "clauses" : "clause", found.clause)),
      ),
      make("p", "message", found.message),
    );
    if (found.remedy) item.append(make("p", "remedy", make("b", "", say(taken ? "need" : "todo")), found.remedy));
    if (found.waived) {
      const [by, from, until, reason] = found.waived;
      item.append(
        make(
          "p",
          "waiver",
          make("b", "", say("waived")),
          say("by"),
          isolated(by),
          say("from"),
          day(from),
          say(until ? "until" : "forGood"),
          until ? day(until) : "",
          say("colon"),
          isolated(reason),
        ),
      );
    }
    item.append(fold(say("evidence"), ...evidence(found.evidence)));
    if (rationale) {
      const words = make("p", "", rationale);
      words.lang = "en";
      item.append(fold(say(isOfSeveral ? "clausesAsk" : "clauseAsks", found.clause), words));
    }
    return item;
  };
  const opened = (channel) => {
    const shown = detail(channel);
    if (!shown) return make("p", "note", say("loading"));
    const [counted, required, pending] = shown.credits ?? [];
    const credits = shown.credits
      ? say(pending > 0 ? "creditsPending" : "creditsOf", grouped(counted), grouped(required), grouped(pending))
      : null;
    const facts = [
      [say("kind"), channel.kind],
      [say("country"), channel.country],
      [say("route"), channel.route && say(`${channel.route}Route`)],
      [say("credits"), credits],
      ["certification", shown.certification],
      ["edition", shown.edition],
      ["effective_on", shown.effective_on],
      ["reapply_from", shown.reapply_from],
      ["valid_until", shown.valid_until],
    ].filter(([, content]) => content);
    const side = make(
      "div",
      "side",
      pairs(facts),
      shown.supersedes ? make("p", "advice", shown.supersedes) : "",
      shown.advice ? make("p", "advice", shown.advice) : "",
    );
    const drawn = timeline(shown);
    if (drawn) side.append(drawn);
    const link = make("a", "", say("link"));
    link.href = `#channel=${encodeURIComponent(channel.id)}`;
    side.append(make("p", "note link", link));
    const main = make("div", "main");
    if (shown.findings.length) main.append(make("ul", "findings", ...shown.findings.map(finding)));
    if (shown.forecast) main.append(make("p", "forecast", make("b", "", say("ifNothing")), shown.forecast));
    if (shown.defects.length)
      main.append(
        make("p", "", say("defective")),
        table(
          [say("table"), say("row"), say("column"), say("wrong")],
          shown.defects.map((defect) => make("tr", "", ...defect.map((text) => make("td", "", isolated(text))))),
        ),
      );
    return make("div", "opened", main, side);
  };

  // The list: as many rows as somebody looks at; the button shows more.
  let found = [];
  let shownRows = 0;
  const open = new Set();
  const star = (number) => (number === null ? say("unreadable") : (shared.stars[number] ?? String(number)));
  const short = (channel) => {
    const said = new Set();
    for (const word of channel.findings) {
      const [rule, severity] = word.split("/");
      if (severity === "waived") {
        said.add(say("waivedOf", shared.rules[rule]?.[1] ?? rule));
        continue;
      }
      const lapsed = channel.outcome === "lapsed" && rule === "renewal-confirmation";
      said.add(severity === "revoke" ? say("blacklisted") : lapsed ? say("lapsed") : (shared.rules[rule]?.[1] ?? rule));
    }
    return Array.from(said).join(say("comma"));
  };
  const rowsOf = (channel) => {
    const isOpen = open.has(channel);
    const button = make("button", "open", isolated(channel.name ?? channel.id));
    button.type = "button";
    button.setAttribute("aria-expanded", String(isOpen));
    const stars = make("span", "stars", star(channel.from));
    if (channel.to !== channel.from && channel.outcome !== "hold") {
      const arrow = make("span", "", " → ");
      arrow.setAttribute("aria-hidden", "true");
      stars.append(arrow, make("span", "spoken", ` ${say("to")} `), make("strong", "", star(channel.to)));
    }
    const name = head(button, "row");
    name.append(" ", make("span", "id", channel.id));
    const row = make(
      "tr",
      "",
      name,
      make("td", "", isolated([channel.kind, channel.country].filter(Boolean).join(", "))),
      make(
        "td",
        "",
        stars,
        " ",
        make("span", `badge ${channel.outcome}`, shared.outcomes[channel.outcome] ?? channel.outcome),
        channel.flags.includes("r") ? make("span", "badge risk", say("risk")) : "",
        channel.flags.includes("p") && channel.to !== 0 ? make("span", "badge pending", say("pending")) : "",
      ),
      make(
        "td",
        "",
        channel.flags.includes("w")
          ? say("waitsShort")
          : channel.outcome === "hold"
            ? say("defectiveShort")
            : short(channel),
      ),
    );
    const rows = [row];
    const unfold = () => {
      const cell = make("td", "", opened(channel));
      cell.colSpan = 4;
      const under = make("tr", "under", cell);
      row.after(under);
      return under;
    };
    let under = null;
    button.addEventListener("click", () => {
      if (under) {
        under.remove();
        under = null;
        open.delete(channel);
      } else {
        under = unfold();
        open.add(channel);
      }
      button.setAttribute("aria-expanded", String(under !== null));
    });
    channel.show = () => {
      if (!under) button.click();
      // Who was sent here is here at once: gliding past a long page, it would be elsewhere by the end.
      row.scrollIntoView({ block: "start", behavior: "instant" });
      button.focus({ preventScroll: true });
    };
    if (isOpen) {
      const cell = make("td", "", opened(channel));
      cell.colSpan = 4;
      under = make("tr", "under", cell);
      rows.push(under);
    }
    return rows;
  };
  const showMore = (number) => {
    const next = found.slice(shownRows, shownRows + number);
    body.append(...next.flatMap(rowsOf));
    shownRows += next.length;
    more.hidden = shownRows >= found.length;
    if (!more.hidden) more.textContent = say("more", grouped(Math.min(500, found.length - shownRows)), grouped(found.length - shownRows));
  };
  more.addEventListener("click", () => {
    const place = body.children.length;
    showMore(500);
    body.children[place]?.querySelector("button")?.focus();
  });

  // Each order is made once: a letter that is typed leaves rows out and moves none.
  const ordered = new Map();
  const inOrder = (name) => {
    if (!ordered.has(name)) ordered.set(name, channels.slice().sort(orders[name] ?? orders[""]));
    return ordered.get(name);
  };

  let last = null;
  const apply = () => {
    const chosen = { tests: [], rule: control.rule.value, severity: control.severity.value };
    for (const name of Object.keys(tests)) if (control[name].value) chosen.tests.push([tests[name], control[name].value]);
    const words = normal(control.q.value).split(" ").filter(Boolean);
    const state = JSON.stringify(names.map((name) => control[name].value));
    if (state === last) return;
    last = state;
    found = inOrder(control.sort.value).filter((channel) => isMeant(channel, words, chosen));
    open.clear();
    body.replaceChildren();
    shownRows = 0;
    showMore(100);
    const all = count(channels.length);
    status.textContent = found.length === channels.length ? say("listed", all) : say("shown", grouped(found.length), all);
    // Of so many channels not all are in the page: an empty list is no proof that there are none.
    if (found.length === 0 && byId("bounded")) status.textContent += ` ${byId("bounded").textContent}`;
    form.classList.toggle("active", found.length !== channels.length);
    byId("further").open ||= ["from", "to", "kind", "route", "severity", "pending"].some((name) => control[name].value);
  };

  // To and from the address.
  const address = () => {
    const chosen = new URLSearchParams();
    for (const name of names) if (control[name].value) chosen.set(name, control[name].value);
    return `#${chosen.size ? chosen : "channels"}`;
  };
  const follow = () => {
    const chosen = parameters();
    if (!chosen) {
      // Back before the first filter shows all again; a place of the page changes nothing.
      if (hash() === "" || hash() === "channels") {
        for (const name of names) control[name].value = "";
        apply();
      }
      openPlace();
      return;
    }
    for (const name of names) control[name].value = chosen.get(name) ?? "";
    // What no option has is asked for all the same, and finds nothing.
    for (const name of names) {
      const asked = chosen.get(name);
      if (asked && control[name].value !== asked && name !== "sort") {
        const option = make("option", "", asked);
        option.value = asked;
        control[name].append(option);
        control[name].value = asked;
      }
    }
    const id = chosen.get("channel");
    const channel = id === null ? null : channels.find((one) => one.id === id);
    apply();
    if (!channel) {
      if (id !== null) status.textContent = say("notListed", id);
      byId("channels").scrollIntoView();
      return;
    }
    if (!found.includes(channel)) {
      for (const name of names) control[name].value = "";
      apply();
    }
    while (found.indexOf(channel) >= shownRows && shownRows < found.length) showMore(500);
    const show = () => channel.show();
    if (detail(channel)) show();
    else addEventListener("DOMContentLoaded", show);
  };
  const change = () => {
    const next = address();
    // At once, and not when the address has been seen to change: then the list is there already.
    if (location.hash !== next) location.hash = next;
    apply();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (event.target !== control.q) change();
  });
  let waiting = 0;
  control.q.addEventListener("input", () => {
    apply();
    clearTimeout(waiting);
    // What is typed is one step back, not one for each letter.
    waiting = setTimeout(() => {
      try {
        history.replaceState(null, "", address());
      } catch {
        // Where a page may not change its own address, the search stands in the field alone.
      }
    }, 300);
  });
  byId("reset").addEventListener("click", () => {
    for (const name of names) control[name].value = "";
    change();
  });
  for (const link of document.querySelectorAll("a[data-filter]")) link.setAttribute("href", `#${link.dataset.filter}`);

  // What is filtered, as CSV (RFC 4180) that no spreadsheet takes for a formula.
  const cell = (content) => {
    const text = String(content ?? "");
    const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  const csv = () => {
    const columns = ["channel_id", "channel_name", "kind", "country", "route", "outcome", "from_star", "to_star", "at_risk", "rules", "reasons", "remedies"];
    const rows = found.map((channel) => {
      const shown = detail(channel) ?? { findings: [], defects: [] };
      return [
        channel.id,
        channel.name,
        channel.kind,
        channel.country,
        channel.route,
        channel.outcome,
        channel.from,
        channel.to,
        channel.flags.includes("r"),
        Array.from(new Set(shown.findings.map((one) => one.rule))).join(" "),
        shown.findings.map((one) => one.message).concat(shown.defects.map((one) => `${one.join(" ")}.`)).join(" "),
        shown.findings.map((one) => one.remedy).concat(shown.advice).filter(Boolean).join(" "),
      ];
    });
    return [columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  };
  const tell = (text) => {
    status.textContent = text;
  };
  byId("save").addEventListener("click", () => {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", csv()], { type: "text/csv;charset=utf-8" }));
    link.download = `${shared.batch}-channels.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    tell(say("saved", count(found.length)));
  });
  byId("copy").addEventListener("click", () => {
    const text = csv();
    const done = () => tell(say("copied", count(found.length)));
    const byHand = () => {
      const field = make("textarea", "spoken", text);
      document.body.append(field);
      field.select();
      const isDone = document.execCommand("copy");
      field.remove();
      if (isDone) done();
      else tell(say("refused"));
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  });

  // On paper stand all rows of the filter, opened as far as that can be read.
  let before = null;
  addEventListener("beforeprint", () => {
    before = { shownRows, open: new Set(open) };
    if (found.length <= 100) for (const channel of found) open.add(channel);
    body.replaceChildren(...found.slice(0, 5000).flatMap(rowsOf));
    byId("printed").textContent =
      found.length > 5000 ? say("printed", grouped(found.length)) : "";
    unfoldAll();
  });
  addEventListener("afterprint", () => {
    if (!before) return;
    open.clear();
    for (const channel of before.open) open.add(channel);
    body.replaceChildren(...found.slice(0, before.shownRows).flatMap(rowsOf));
    before = null;
  });

  form.hidden = false;
  list.hidden = false;
  addEventListener("hashchange", follow);
  if (parameters()) follow();
  else apply();
  openPlace();
  setTimeout(() => prepare(0), 0);
};

// The answer is painted before the channels are read; a page that nobody looks at is not painted, and does not wait for it.
let isStarted = false;
const once = () => {
  if (isStarted) return;
  isStarted = true;
  start();
};
if (PerformanceObserver.supportedEntryTypes?.includes("paint")) new PerformanceObserver(once).observe({ type: "paint", buffered: true });
else requestAnimationFrame(() => setTimeout(once, 0));
setTimeout(once, 500);
