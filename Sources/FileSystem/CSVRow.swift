/// A row of a CSV file with its line end (RFC 4180). A cell that holds a separator, a quote or a control character is quoted.
package func csvRow(_ cells: [String]) -> [UInt8] {
  var bytes: [UInt8] = []
  for (index, cell) in cells.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    let utf8 = cell.utf8
    guard utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }) else {
      bytes += utf8
      continue
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
  bytes += "\r\n".utf8
  return bytes
}
