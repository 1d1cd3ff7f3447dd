import Foundation
import Testing

/// What the page's script does, run by an engine of its own over a page that has what the script looks for.
@Suite(.enabled(if: engine != nil, "there is no node here")) struct ReportScriptTests {
  /// What a page shows after some steps.
  private struct Shown: Decodable {
    let status: String
    let ids: [String]
    let address: String
    let file: String?
  }

  /// A channel as it stands in the page: its line, and what is shown of it.
  private static func channel(
    _ id: String, _ name: String? = nil, outcome: String = "retain", country: String = "MX", kind: String = "ASP",
    from: Int = 3, to: Int = 3, flags: String = "", findings: String = ""
  ) -> [Any] {
    [id, name ?? id, kind, country, "credits", outcome, from, to, flags, findings]
  }

  /// Runs the script over channels and does the steps, in the language of the script: `page` has its elements by id.
  private func run(
    _ channels: [[Any]], message: String = "Short.", address: String = "", _ steps: String = ""
  ) throws -> Shown {
    let page = try Self.carried.get()
    let script = try #require(page.scripts.first).raw
    let shared = try #require(page.element(id: "shared")).raw
    let finding: [String: Any] = [
      "rule": "hotline", "clause": "B", "severity": "warning", "message": message, "evidence": ["required": 1],
    ]
    let details = channels.map { _ in ["findings": [finding], "defects": [Any]()] as [String: Any] }
    let data = try JSONSerialization.data(withJSONObject: [channels, details, shared, address])
    let program =
      Self.page + "let [channels, details, shared, hash] = \(String(decoding: data, as: UTF8.self));\n"
      + "prepare(channels, details, shared, hash);\n\(script)\n\(steps)\nreport();\n"
    let process = Process()
    process.executableURL = engine
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    let end = try process.start()
    try input.fileHandleForWriting.write(contentsOf: Data(program.utf8))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    end.wait()
    return try JSONDecoder().decode(Shown.self, from: answer)
  }

  /// A page with the script and what it shares with all channels.
  private static let carried = Result { try Batch.ofEveryRule().page }

  /// As little of a browser's page as the script needs.
  private static let page = #"""
    class Element {
      constructor(name = "div") {
        Object.assign(this, { name, children: [], value: "", hidden: true, dataset: {}, listeners: {}, text: "" });
        this.classList = { toggle() {} };
        this.attributes = {};
      }
      get textContent() { return this.text + this.children.map((one) => one.textContent ?? String(one)).join(""); }
      set textContent(text) { this.text = text; this.children = []; }
      append(...children) { this.children.push(...children); }
      replaceChildren(...children) { this.children = children; }
      after() {}
      remove() {}
      focus() {}
      select() {}
      scrollIntoView() {}
      querySelector() { return null; }
      setAttribute(name, value) { this.attributes[name] = value; }
      getAttribute(name) { return this.attributes[name] ?? null; }
      addEventListener(name, listener) { this.listeners[name] = listener; }
      send(name, event = {}) { this.listeners[name]?.({ target: this, preventDefault() {}, ...event }); }
      click() { this.send("click"); if (this.download) saved = this.href; }
    }
    const page = {};
    let saved = null;
    const windows = {};
    const place = { hash: "" };
    const prepare = (channels, details, shared, hash) => {
      for (const id of ["filters", "q", "outcome", "rule", "country", "sort", "from", "to", "kind", "route", "severity",
        "pending", "list", "rows", "more", "status", "further", "ink", "reset", "save", "copy", "printed", "channels"])
        page[id] = new Element();
      page.shared = Object.assign(new Element(), { text: shared });
      page.index = Object.assign(new Element(), { text: JSON.stringify(channels) });
      const parts = [];
      for (let from = 0; from < details.length; from += 100)
        parts.push(Object.assign(new Element(), { text: JSON.stringify(details.slice(from, from + 100)) }));
      globalThis.document = {
        getElementById: (id) => page[id] ?? null, createElement: (name) => new Element(name),
        createElementNS: (_, name) => new Element(name), createTextNode: (text) => ({ textContent: text }),
        querySelectorAll: (words) => (words === "script.details" ? parts : []), body: new Element(),
      };
      place.hash = hash;
      globalThis.location = {
        get hash() { return place.hash; },
        set hash(text) { place.hash = text; windows.hashchange?.(); },
      };
      globalThis.history = { replaceState: (_, __, text) => { place.hash = text; } };
      globalThis.addEventListener = (name, listener) => { windows[name] = listener; };
      globalThis.HTMLDetailsElement = class {};
      globalThis.setTimeout = (body) => body();
      globalThis.requestAnimationFrame = (body) => body();
      globalThis.clearTimeout = () => {};
      globalThis.Blob = class { constructor(parts) { this.text = parts.join(""); } };
      URL.createObjectURL = (blob) => blob.text;
      URL.revokeObjectURL = () => {};
    };
    const search = (text) => { page.q.value = text; page.q.send("input"); };
    const choose = (id, value) => { page[id].value = value; page.filters.send("change", { target: page[id] }); };
    const report = () => {
      const ids = page.rows.children.flatMap((row) => row.children[0]?.children?.[2]?.textContent ?? []);
      console.log(JSON.stringify({ status: page.status.textContent, ids, address: place.hash, file: saved }));
    };

    """#

  private func search(_ query: String, in names: [String]) throws -> (status: String, shown: [String]) {
    let channels = names.enumerated().map { Self.channel("\($0.offset)", $0.element) }
    let words = String(decoding: try JSONSerialization.data(withJSONObject: [query]), as: UTF8.self)
    let shown = try run(channels, "search(\(words)[0]);")
    return (shown.status, shown.ids)
  }

  @Test(arguments: [
    ("sao paulo", "São Paulo"), ("SÃO", "sao paulo"), ("muller", "Müller & Söhne"), ("Müller", "MULLER"),
    ("strasse", "Große Straße"), ("orsted", "Ørsted"), ("lodz", "Łódź"), ("Łódź", "lodz"), ("dien", "Điện lực"),
    ("istanbul", "İSTANBUL"), ("елка", "Ёлка"), ("αθηνα", "Αθήνα"), ("cafe\u{301}", "CAFÉ"),
  ])
  func aSearchFindsWithAccentsAndWithout(query: String, name: String) throws {
    #expect(try search(query, in: ["Other", name]).shown == ["1"])
  }

  /// A voicing mark makes another kana, and a syllable is more than its first letters.
  @Test(arguments: [
    ("か", "がんばる"), ("は", "ぱりパリ"), ("가", "각본"), ("e", "渠道"), ("道", "渠盗"),
  ])
  func otherScriptsAreAsTheyAre(query: String, name: String) throws {
    #expect(try search(query, in: [name]).shown == [])
  }

  @Test(arguments: ["渠道", "가나", "がんばる", "ｶﾞﾝ"]) func otherScriptsAreFound(query: String) throws {
    #expect(try search(query, in: ["Other", "渠道 가나 がんばる ガン"]).shown == ["1"])
  }

  @Test func theStatusCountsOneChannelAsOne() throws {
    #expect(try search("", in: ["A"]).status == "1 channel listed")
    #expect(try search("B", in: ["A"]).status == "0 of 1 channel shown")
    #expect(try search("B", in: ["A", "B"]).status == "1 of 2 channels shown")
    #expect(try search("", in: ["A", "B"]).status == "2 channels listed")
  }

  private static var several: [[Any]] {
    [
      channel("KEEP", outcome: "retain", from: 2, to: 2, flags: "r", findings: "hotline/warning"),
      channel("FALL", outcome: "downgrade", flags: "ls", findings: "credit-baseline/downgrade hotline/waived"),
      channel(
        "FAR", outcome: "downgrade", country: "CN", from: 4, to: 2, flags: "lm", findings: "major-event/downgrade"),
      channel("GONE", outcome: "revoke", country: "C&=#", from: 4, to: 0, flags: "l", findings: "major-event/revoke"),
      channel("HELD", outcome: "hold", kind: "AD"),
    ]
  }

  @Test(arguments: [
    ("outcome=downgrade&country=MX", ["FALL"]), ("outcome=loses", ["GONE", "FALL", "FAR"]),
    ("outcome=at-risk", ["KEEP"]),
    ("rule=hotline", ["FALL", "KEEP"]), ("rule=hotline&severity=waived", ["FALL"]), ("severity=revoke", ["GONE"]),
    ("from=4&to=2", ["FAR"]), ("from=3&to=3", ["FALL"]), ("kind=AD", ["HELD"]), ("pending=saves", ["FALL"]),
    ("pending=lower", ["FAR"]),
    ("country=C%26%3D%23", ["GONE"]), ("q=fa", ["FALL", "FAR"]), ("country=XX", []),
    ("outcome=loses&sort=id", ["FALL", "FAR", "GONE"]),
    ("sort=name", ["FALL", "FAR", "GONE", "HELD", "KEEP"]), ("nonsense=1", ["GONE", "FALL", "FAR", "HELD", "KEEP"]),
    ("channel=HELD", ["GONE", "FALL", "FAR", "HELD", "KEEP"]), ("%", ["GONE", "FALL", "FAR", "HELD", "KEEP"]),
  ])
  func theAddressSaysWhatIsShown(address: String, ids: [String]) throws {
    #expect(try run(Self.several, address: "#" + address).ids == ids)
  }

  /// What a number of the answer leads to is what it counts: whoever loses a star by a rule, and not whom it was waived for; whoever
  /// is renewed at a lower star, and not whom nothing is renewed of.
  @Test(arguments: [
    ("outcome=loses&rule=hotline&severity=takes", ["A", "C"]), ("severity=takes", ["A", "B", "D", "C"]),
    ("rule=hotline", ["A", "B", "C"]), ("outcome=lower", ["C"]),
  ])
  func whatTakesAStarIsFoundByIt(address: String, ids: [String]) throws {
    let channels = [
      Self.channel("A", outcome: "downgrade", flags: "l", findings: "hotline/downgrade"),
      Self.channel("B", outcome: "downgrade", flags: "l", findings: "credit-baseline/downgrade hotline/waived"),
      Self.channel("C", outcome: "renewed", to: 2, flags: "l", findings: "hotline/blocking"),
      Self.channel("D", outcome: "not-renewed", to: 0, flags: "l", findings: "credit-baseline/blocking"),
    ]
    #expect(try Set(run(channels, address: "#" + address).ids) == Set(ids))
  }

  @Test func whatIsChosenStandsInTheAddressAndTheWayBackUndoesIt() throws {
    let chosen = try run(Self.several, "choose('outcome', 'downgrade'); choose('country', 'C&=#');")
    #expect(chosen.address == "#outcome=downgrade&country=C%26%3D%23" && chosen.ids.isEmpty)
    let back = try run(Self.several, "choose('outcome', 'downgrade'); location.hash = '';")
    #expect(back.ids.count == 5 && back.status == "5 channels listed")
    let reset = try run(Self.several, address: "#kind=AD", "page.reset.send('click');")
    #expect(reset.ids.count == 5 && reset.address == "#channels")
  }

  @Test func aChannelThatIsNotListedIsSaidToBeMissing() throws {
    #expect(
      try run(Self.several, address: "#channel=NOBODY").status.hasPrefix("NOBODY is not among the channels listed"))
    #expect(try run(Self.several, address: "#channel-HELD").status == "5 channels listed")
  }

  @Test func onlySoManyRowsAreMadeAsSomebodyLooksAt() throws {
    let many = (0..<700).map { Self.channel("\($0)") }
    #expect(try run(many).ids.count == 100)
    #expect(try run(many, "page.more.send('click');").ids.count == 600)
    #expect(try run(many, address: "#channel=650").ids.count >= 651)
  }

  /// As in `decisions.csv`.
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"]) func aFileOfTheChannelsHoldsNoFormula(text: String)
    throws
  {
    let one = [Self.channel("CH-1", text)]
    let file = try #require(try run(one, message: text, "page.save.send('click');").file)
    let cell = text.contains("\r") ? "\"'\(text)\"" : "'\(text)"
    let head =
      "\u{FEFF}channel_id,channel_name,kind,country,route,outcome,from_star,to_star,at_risk,rules,reasons,remedies"
    #expect(file == "\(head)\r\nCH-1,\(cell),ASP,MX,credits,retain,3,3,false,hotline,\(cell),\r\n")
  }

  @Test func aFileOfTheChannelsHasThoseOfTheFilterAndQuotesWhatItMust() throws {
    let steps = "choose('outcome', 'hold'); page.save.send('click');"
    let file = try #require(try run(Self.several, message: "One, \"two\"", steps).file)
    let lines = file.components(separatedBy: "\r\n")
    #expect(lines.count == 3 && lines[1].hasPrefix("HELD,HELD,AD,MX,") && lines[1].contains("\"One, \"\"two\"\"\""))
  }
}

/// A program that runs scripts, where there is one.
private let engine: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .map { URL(fileURLWithPath: "\($0)/node") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
