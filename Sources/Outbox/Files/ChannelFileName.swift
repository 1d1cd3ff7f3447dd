import StarStandard

extension Decision {
  /// What the names of the channel's files begin with (Batch.md, "Files"): its id, so written that a shell's `*` finds the
  /// file, and that no two channels have one file where case does not matter.
  ///
  /// No id holds `%` or `~`, so that what is added makes the name of no other channel.
  var fileName: String {
    let id = channel.id.hasPrefix(".") ? "%2E" + channel.id.dropFirst() : channel.id
    return namesakes > 0 ? "\(id)~\(namesakes + 1)" : id
  }
}
