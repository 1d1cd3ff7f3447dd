/// What somebody may have meant by a word that there is not.
package enum Near {
  /// The words that are a slip or two away, the nearest first; no more than three.
  package static func words(to text: String, among words: [String]) -> [String] {
    let typed = Array(text.lowercased().utf8)
    guard !typed.isEmpty, typed.count <= 64 else { return [] }
    let most = max(1, min(3, typed.count / 3))
    return words.enumerated().compactMap { place, word -> (distance: Int, place: Int, word: String)? in
      let other = Array(word.lowercased().utf8)
      guard abs(other.count - typed.count) <= most else { return nil }
      let distance = distance(typed, other)
      return distance <= most ? (distance, place, word) : nil
    }.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3).map(\.word)
  }

  /// The same behind the word in a sentence: ` (did you mean credits?)`, or nothing.
  package static func hint(_ text: String, among words: [String]) -> String {
    let near = Self.words(to: text, among: words)
    return near.isEmpty ? "" : " (did you mean \(near.joined(separator: " or "))?)"
  }

  /// How many letters are to be put in, left out, changed or exchanged with their neighbour.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
