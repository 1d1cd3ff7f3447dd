/// What kind of change a row of `applied_rows` keeps.
enum AppliedChange: String, CaseIterable {
  case downgrade
  case blacklist
  case end
  case certify
}
