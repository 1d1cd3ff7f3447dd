import FileSystem

/// Numbers for those who watch, in the text format of Prometheus.
package struct Metrics {
  private var text = ""

  package init() {}

  /// Adds a gauge with its samples; nothing where there is none.
  ///
  /// - Parameter samples: the labels of each, and its value.
  package mutating func gauge(_ name: String, _ help: String, _ samples: [([(name: String, value: String)], Int)]) {
    guard !samples.isEmpty else { return }
    text += "# HELP star_audit_\(name) \(help)\n# TYPE star_audit_\(name) gauge\n"
    for (labels, value) in samples {
      let list = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
      text += "star_audit_\(name)" + (list.isEmpty ? "" : "{\(list)}") + " \(value)\n"
    }
  }

  private static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  /// Puts the file in the place of the one that is there.
  ///
  /// - Throws: ``AuditError``.
  package func write(to path: String) throws {
    do {
      try replaceFile(path, with: bytes)
    } catch let error as SystemError {
      throw AuditError(
        .inputOutput, "\(path): the metrics cannot be written: \(error.reason); what they are about was done")
    }
  }
}
