import Foundation
import Testing

/// The program on a terminal of so many columns.
enum Screen {
  /// TIOCSPTLCK and TIOCGPTN, which are macros.
  private static let (unlock, getNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))

  /// What it writes there.
  static func run(
    _ arguments: [String], columns: UInt16, environment added: [String: String] = [:]
  ) throws -> String {
    // What posix_openpt and its like do on Linux; the library's own module does not have them.
    let main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, lock) = (UInt32(0), CInt(0))
    try #require(main >= 0 && ioctl(main, Self.unlock, &lock) == 0 && ioctl(main, Self.getNumber, &number) == 0)
    let other = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(other >= 0)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(other, UInt(TIOCSWINSZ), &size)
    // What the program writes, and not what a terminal makes of its line ends.
    var mode = termios()
    tcgetattr(other, &mode)
    mode.c_oflag &= ~UInt32(OPOST)
    tcsetattr(other, TCSANOW, &mode)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = ["SWIFT_BACKTRACE": "enable=no", "TERM": "xterm", "LANG": "C.UTF-8"].merging(added) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: other)
    process.standardError = FileHandle.nullDevice
    let end = try process.start()
    close(other)
    // Reading ends with an error when nobody has the terminal any more.
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(main, &buffer, buffer.count), count > 0 { shown += buffer[..<count] }
    end.wait()
    close(main)
    #expect(process.terminationStatus == 0, "\(arguments)")
    return String(decoding: shown, as: UTF8.self)
  }
}
