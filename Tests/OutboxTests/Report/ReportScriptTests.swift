import Foundation
import Testing

/// What the page's script does, run by an engine of its own beside a page that has what the script looks for.
@Suite(.enabled(if: engine != nil, "there is no node here")) struct ReportScriptTests {
  /// The status line and the places of the rows shown, after a search.
  private func search(_ query: String, in names: [String]) throws -> (status: String, shown: [Int]) {
    let page = String(decoding: try Batch.ofEveryRule().bytes, as: UTF8.self)
    let script = try #require(page.components(separatedBy: "<script>").last?.components(separatedBy: "</script>").first)
    let data = try JSONSerialization.data(withJSONObject: [query, names])
    let program = """
      const [query, names] = \(String(decoding: data, as: UTF8.self));
      const element = () => ({ value: "", checked: false, classList: { toggle() {} }, addEventListener() {},
        setAttribute() {}, getAttribute: () => null });
      const ids = {};
      for (const id of ["filters", "search", "outcome", "rule", "severity", "risk", "status", "unfold", "reset"])
        ids[id] = element();
      const rows = names.map((name) => ({ dataset: {}, hidden: false, cells: [{ textContent: name }] }));
      ids.rows = { rows };
      globalThis.document = { getElementById: (id) => ids[id], querySelectorAll: () => [], addEventListener() {} };
      globalThis.location = { hash: "" };
      globalThis.addEventListener = () => {};
      globalThis.HTMLDetailsElement = class {};
      let search = null;
      ids.search.addEventListener = (_, listener) => { search = listener; };
      globalThis.setTimeout = (body) => body();
      globalThis.clearTimeout = () => {};
      \(script)
      ids.search.value = query;
      search();
      const shown = rows.flatMap((row, index) => (row.hidden ? [] : [index]));
      console.log(JSON.stringify({ status: ids.status.textContent, shown }));
      """
    let process = Process()
    process.executableURL = engine
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(program.utf8))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let found = try #require(try JSONSerialization.jsonObject(with: answer) as? [String: Any])
    return (found["status"] as? String ?? "", found["shown"] as? [Int] ?? [])
  }

  @Test(arguments: [
    ("sao paulo", "São Paulo"), ("SÃO", "sao paulo"), ("muller", "Müller & Söhne"), ("Müller", "MULLER"),
    ("strasse", "Große Straße"), ("orsted", "Ørsted"), ("lodz", "Łódź"), ("Łódź", "lodz"), ("dien", "Điện lực"),
    ("istanbul", "İSTANBUL"), ("елка", "Ёлка"), ("αθηνα", "Αθήνα"), ("cafe\u{301}", "CAFÉ"),
  ])
  func aSearchFindsWithAccentsAndWithout(query: String, name: String) throws {
    #expect(try search(query, in: ["Other", name]).shown == [1])
  }

  /// A voicing mark makes another kana, and a syllable is more than its first letters.
  @Test(arguments: [
    ("か", "がんばる"), ("は", "ぱりパリ"), ("가", "각본"), ("e", "渠道"), ("道", "渠盗"),
  ])
  func otherScriptsAreAsTheyAre(query: String, name: String) throws {
    #expect(try search(query, in: [name]).shown == [])
  }

  @Test(arguments: ["渠道", "가나", "がんばる", "ｶﾞﾝ"]) func otherScriptsAreFound(query: String) throws {
    #expect(try search(query, in: ["Other", "渠道 가나 がんばる ガン"]).shown == [1])
  }

  @Test func theStatusCountsOneChannelAsOne() throws {
    #expect(try search("", in: ["A"]).status == "1 channel listed")
    #expect(try search("B", in: ["A"]).status == "0 of 1 channel shown")
    #expect(try search("B", in: ["A", "B"]).status == "1 of 2 channels shown")
    #expect(try search("", in: ["A", "B"]).status == "2 channels listed")
  }
}

/// A program that runs scripts, where there is one.
private let engine: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .map { URL(fileURLWithPath: "\($0)/node") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
