import Configuration

/// What reading these lines of a configuration file in `/etc/x` gives.
func read(_ text: String) throws -> Settings.Reading { try read(bytes: Array(text.utf8)) }

func read(bytes: [UInt8]) throws -> Settings.Reading {
  try Settings.read(SettingsFile(name: "star-audit.yaml", folder: "/etc/x", bytes: bytes))
}

/// What is wrong with these lines, each as it is told.
func errors(_ text: String) throws -> [String] { try read(text).errors.map(\.description) }

/// The carried edition's file.
func edition2025() -> String { String(decoding: Carried.editions[0].bytes, as: UTF8.self) }
