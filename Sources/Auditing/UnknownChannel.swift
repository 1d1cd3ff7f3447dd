import ChannelRecords
import StarStandard

extension RecordsDatabase {
  /// The error that there is no such channel, with those that may have been meant.
  func unknownChannel(_ id: String, _ configuration: EffectiveConfiguration) -> any Error {
    let shown = String(id.prefix(64))
    guard let near = try? channels(near: id), !near.isEmpty else {
      return RecordsError.unknownChannel(shown, path: configuration.database)
    }
    return AuditError(
      .wrongInput,
      "\(configuration.database): there is no channel \"\(shown)\" in these records "
        + "(did you mean \(near.joined(separator: " or "))?)")
  }
}
