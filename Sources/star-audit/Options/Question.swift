import ArgumentParser
import FileSystem

/// What changes records sums up and asks first, where there is somebody to ask (Commands.md).
struct Question: ParsableArguments {
  @Flag(name: .long, help: "Do not ask, also on a terminal.")
  var yes = false

  /// Whether what is about to be done is meant; said where it is not.
  ///
  /// - Parameter what: what is about to be done; nil: nothing.
  func isMeant(_ options: ResolvedOptions, _ what: () throws -> String?) throws -> Bool {
    guard !yes, options.surroundings.canAsk, let what = try what() else { return true }
    StandardError.write("star-audit: \(what)? [y/N] ")
    let answer = readLine()?.lowercased()
    if Stop.isAsked { throw Work.Stopped() }
    guard let answer, ["y", "yes"].contains(answer) else {
      options.tell("nothing was changed")
      return false
    }
    return true
  }
}
