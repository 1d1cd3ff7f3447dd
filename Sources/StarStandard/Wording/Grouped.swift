extension Int {
  /// In groups of three digits: `12,345`.
  package var grouped: String {
    var groups = ""
    let digits = String(magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups.append(",") }
      groups.append(digit)
    }
    return self < 0 ? "-" + groups : groups
  }
}
