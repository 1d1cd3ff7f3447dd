extension Language {
  /// Every language but English. A new one is a folder beside that of the others, and a line here.
  static let registered: [any Wording] = [
    Chinese(), Spanish(),
  ]
}
