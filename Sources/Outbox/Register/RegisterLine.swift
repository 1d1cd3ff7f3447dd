import StarStandard

/// What a star in force adds to the register of a batch. It follows from the entry alone, and any thread may make it.
package struct RegisterLine: Sendable {
  let star: Star?
  /// Its row in `register.csv`.
  let csv: [UInt8]
  /// Its row in `register.html`.
  let html: [UInt8]

  /// - Parameter language: of the page.
  package init(_ entry: RegisterEntry, in language: Language = .english) {
    star = entry.star
    csv = RegisterText.csv(entry)
    var writer = HTMLWriter(in: language, capacity: 512)
    writer.registerRow(entry)
    html = writer.bytes
  }
}
