"use strict";
(() => {
  const form = document.getElementById("filters");
  const details = () => document.querySelectorAll("details");

  // On paper everything is open.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = Array.from(details()).filter((one) => !one.open);
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
    folded = [];
  });

  // A link into a folded list opens it.
  const open = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target instanceof HTMLDetailsElement) target.open = true;
    if (target?.hidden && form) {
      reset();
      target.scrollIntoView();
    }
  };

  if (!form) {
    addEventListener("hashchange", open);
    open();
    return;
  }

  const control = (id) => document.getElementById(id);
  const [search, outcome, rule, severity, risk] = ["search", "outcome", "rule", "severity", "risk"].map(control);
  const status = control("status");
  const unfold = control("unfold");
  // Letters that no accent can be taken from, as people type them who do not have them.
  const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i" };
  // Without accents, so that "Sao" finds "São". Only marks of Latin, Greek and Cyrillic go: a voicing mark makes another kana,
  // and what is left is put together again, so that Hangul and kana are what they were.
  const normal = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/[ßæœøđðþłħı]/g, (letter) => plain[letter])
      .replace(/\s+/g, " ")
      .trim();
  const channels = Array.from(document.getElementById("rows").rows, (row) => ({
    row,
    outcome: row.dataset.outcome,
    risk: "risk" in row.dataset,
    findings: (row.dataset.findings ?? "").split(" "),
    who: null,
  }));

  const isMeant = (channel, words) => {
    if (outcome.value && channel.outcome !== outcome.value) return false;
    if (risk.checked && !channel.risk) return false;
    if (rule.value && severity.value) {
      if (!channel.findings.includes(`${rule.value}/${severity.value}`)) return false;
    } else if (rule.value) {
      if (!channel.findings.some((finding) => finding.startsWith(`${rule.value}/`))) return false;
    } else if (severity.value) {
      if (!channel.findings.some((finding) => finding.endsWith(`/${severity.value}`))) return false;
    }
    if (words.length === 0) return true;
    channel.who ??= normal(channel.row.cells[0].textContent);
    return words.every((word) => channel.who.includes(word));
  };

  const apply = () => {
    const words = normal(search.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const channel of channels) {
      const meant = isMeant(channel, words);
      if (meant) shown += 1;
      if (channel.row.hidden === meant) channel.row.hidden = !meant;
    }
    const all = `${channels.length.toLocaleString("en")} ${channels.length === 1 ? "channel" : "channels"}`;
    status.textContent = shown === channels.length ? `${all} listed` : `${shown.toLocaleString("en")} of ${all} shown`;
    form.classList.toggle("active", shown !== channels.length);
  };

  const reset = () => {
    for (const field of [search, outcome, rule, severity]) field.value = "";
    risk.checked = false;
    apply();
  };

  let waiting = 0;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", apply);
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  control("reset").addEventListener("click", reset);
  unfold.addEventListener("click", () => {
    const isOpen = unfold.getAttribute("aria-pressed") !== "true";
    unfold.setAttribute("aria-pressed", String(isOpen));
    for (const one of document.querySelectorAll("#rows details")) one.open = isOpen;
  });

  // A number of the summary shows the channels that it counts.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-filter]");
    if (!link) return;
    const [name, value] = link.dataset.filter.split("=");
    for (const field of [search, outcome, rule, severity]) field.value = "";
    risk.checked = name === "risk";
    if (value) control(name).value = value;
    apply();
  });

  form.hidden = false;
  apply();
  addEventListener("hashchange", open);
  open();
})();
