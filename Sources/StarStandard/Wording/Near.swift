/// What somebody may have meant by a word that there is not.
package enum Near {
  /// The words that are a slip or two away, the nearest first; where there are none, those that begin with the text or hold it, but
  /// for a slip. No more than three.
  package static func words(to text: String, among words: [String]) -> [String] {
    let typed = Array(text.lowercased().utf8)
    guard !typed.isEmpty, typed.count <= 64 else { return [] }
    let most = max(1, min(3, typed.count / 3))
    let near = nearest(words, within: most) { other in
      abs(other.count - typed.count) <= most ? distance(typed, other) : nil
    }
    guard near.isEmpty, typed.count >= 4 else { return near }
    // Somebody typed a part of it.
    return nearest(words, within: 1) { other in
      guard other.count > typed.count else { return nil }
      if other.starts(with: typed) { return 0 }
      // What a slip left out or put in makes the part a letter shorter or longer.
      let beginnings = (typed.count - 1...typed.count + 1).map { distance(typed, Array(other.prefix($0))) }
      return other.contains(typed) ? 1 : beginnings.min()
    }
  }

  private static func nearest(_ words: [String], within most: Int, _ distance: ([UInt8]) -> Int?) -> [String] {
    words.enumerated().compactMap { place, word -> (distance: Int, place: Int, word: String)? in
      guard let distance = distance(Array(word.lowercased().utf8)), distance <= most else { return nil }
      return (distance, place, word)
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
