/// What is looked up by short texts, of which there are some twenty, for every certificate and every rule of every channel: those of
/// one length are compared one after the other, which takes a fraction of the time that hashing takes.
struct ShortTable<Value: Sendable>: Sendable {
  private var byLength: [[(key: String, value: Value)]] = []

  /// - Parameter pairs: of the same key, the last one holds.
  init(_ pairs: some Sequence<(key: String, value: Value)>) {
    for (key, value) in pairs {
      let length = key.utf8.count
      while byLength.count <= length { byLength.append([]) }
      byLength[length].removeAll { $0.key == key }
      byLength[length].append((key, value))
    }
  }

  subscript(key: String) -> Value? {
    let length = key.utf8.count
    guard length < byLength.count else { return nil }
    for entry in byLength[length] where entry.key == key { return entry.value }
    return nil
  }
}
