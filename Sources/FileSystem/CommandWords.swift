import CSystem

/// The words that this program was started with.
package enum CommandWords {
  /// All but the program's own name. Swift's own account of them reads /proc, and where that cannot be read is empty: a command
  /// would then be none, and end well.
  package static var afterName: [String] {
    var words: [String] = []
    while let word = star_argument(Int32(clamping: words.count + 1)) { words.append(String(cString: word)) }
    return words
  }
}
