extension QRCode {
  /// How many light modules there must be around a code.
  static let quietZone = 4

  /// The dark modules as the data of an SVG path, a module being a unit, with the quiet zone around them: a run of each row is a
  /// rectangle.
  var path: String {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        let start = x
        while isDark(x, y) { x += 1 }
        if x > start { path += "M\(start + Self.quietZone) \(y + Self.quietZone)h\(x - start)v1h-\(x - start)z" }
        x += 1
      }
    }
    return path
  }
}
