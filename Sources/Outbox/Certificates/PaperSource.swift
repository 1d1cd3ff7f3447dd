import StarStandard

/// Where the PDFs of a batch's certificates come from.
enum PaperSource: Sendable {
  /// There are none.
  case none
  /// They are made.
  case renderer(PaperRenderer)
  /// They are those of a batch that was published: a program of somebody else's need not make the same ones twice, and what is
  /// asked is whether everything else follows from the records.
  case published(path: String)

  /// The PDF of a certificate; nil where there is none.
  ///
  /// - Throws: ``OutboxError``.
  func paper(of page: CertificatePage, on day: CalendarDate) throws -> Paper? {
    switch self {
    case .none: return nil
    case .renderer(let renderer): return try renderer.paper(of: page.bytes, on: day, path: page.paperPath)
    case .published(let batch):
      let file = BatchFile(batch, page.paperPath)
      guard try file.kind() == .file else { return nil }
      return Paper(published: try file.contents())
    }
  }
}
