import Foundation
import Testing

/// The chain, keys and signatures as people and OpenSSL meet them.
@Suite struct TamperEvidenceTests {
  private static let openSSL = "/usr/bin/openssl"
  private static var hasOpenSSL: Bool { FileManager.default.isExecutableFile(atPath: openSSL) }

  private func office() throws -> Office {
    try Office(Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
  }

  /// Makes a key, and writes its public half beside it.
  private func key(_ office: Office, _ name: String = "key") throws -> (secret: String, open: String) {
    let secret = office.folder.path("\(name).pem")
    let made = try Program.run(["keygen", secret])
    #expect(made.status == 0, "\(made.errors)")
    return (secret, try office.folder.write(made.output, to: "\(name).pub"))
  }

  private func openSSL(_ arguments: String...) throws -> Program.Result {
    try Program.launch(Self.openSSL, arguments)
  }

  @Test func aKeyIsForThisAccountAloneAndNeverOverwritten() throws {
    let office = try office()
    let (secret, open) = try key(office)
    #expect(try FileManager.default.attributesOfItem(atPath: secret)[.posixPermissions] as? Int == 0o600)
    let bytes = office.folder.contents("key.pem")
    let again = try Program.run(["keygen", secret])
    #expect(again.status == 73)
    #expect(again.output.isEmpty)
    #expect(office.folder.contents("key.pem") == bytes)
    let private64 = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[1]
    #expect(!again.errors.contains(private64))
    #expect(
      String(decoding: office.folder.contents("key.pub"), as: UTF8.self).hasPrefix("-----BEGIN PUBLIC KEY-----\n"))
    #expect(FileManager.default.fileExists(atPath: open))
    #expect(try Program.run(["keygen", office.folder.path("none/key.pem")]).status == 73)
  }

  @Test(.enabled(if: hasOpenSSL)) func openSSLVerifiesWhatWasSignedAndItsKeysSign() throws {
    let office = try office()
    let theirs = (secret: office.folder.path("theirs.pem"), open: office.folder.path("theirs.pub"))
    #expect(try openSSL("genpkey", "-algorithm", "ed25519", "-out", theirs.secret).status == 0)
    #expect(try openSSL("pkey", "-in", theirs.secret, "-pubout", "-out", theirs.open).status == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: theirs.secret)
    let ours = try key(office)
    try office.must("review", "--as-of", "2027-01-01", "--signing-key", theirs.secret)
    let signed = try office.run("sign", "2027-01-review", "--signing-key", ours.secret)
    #expect(signed.status == 0, "\(signed.errors)")
    // OpenSSL reads our private key as we read theirs.
    #expect(
      try openSSL("pkey", "-in", ours.secret, "-pubout").output == office.folder.contents("key.pub"))
    let manifest = office.batch("2027-01-review/manifest.json")
    let file = try #require(
      try JSONSerialization.jsonObject(with: office.folder.contents("outbox/2027-01-review/manifest.json.sig"))
        as? [String: Any])
    let signatures = try #require(file["signatures"] as? [[String: String]])
    #expect(signatures.count == 2)
    for (signature, key) in zip(signatures, [theirs, ours]) {
      let der = try openSSL("pkey", "-pubin", "-in", key.open, "-outform", "DER").output
      #expect(signature["key"] == String(sha256(der).prefix(16)))
      let bytes = try #require(Data(base64Encoded: signature["signature"] ?? ""))
      let path = try office.folder.write(bytes, to: "signature")
      func verdict() throws -> Int32 {
        try openSSL("pkeyutl", "-verify", "-pubin", "-inkey", key.open, "-rawin", "-in", manifest, "-sigfile", path)
          .status
      }
      #expect(try verdict() == 0)
      try office.folder.write(Data(bytes.dropLast() + [bytes[63] ^ 1]), to: "signature")
      #expect(try verdict() != 0)
      #expect(try office.run("verify", "2027-01-review", "--key", key.open).status == 0)
    }
  }

  @Test func keysAreConfiguredShownAndChecked() throws {
    let office = try office()
    let (secret, open) = try key(office)
    let other = try key(office, "other")
    let config = try office.folder.write(
      "signing_key: key.pem\nverify_keys: [{ key: key.pub, from: 2027-01-01 }]\n", to: "star-audit.yaml")
    let shown = try office.must("config", "show", "--config", config).text
    #expect(shown.contains("signing_key") && shown.contains("/key.pem"))
    #expect(shown.contains(", from: 2027-01-01 }]"))
    // Of before the key's first day nothing is signed, nor expected to be.
    let early = try office.run("review", "--as-of", "2026-07-01", "--config", config)
    #expect(early.status == 78)
    #expect(early.errors.contains("counts for days from 2027-01-01 on, and not for 2026-07-01"), "\(early.errors)")
    try office.must("review", "--as-of", "2026-07-01")
    #expect(try office.must("verify", "2026-07-review", "--config", config).text.contains("no key counts for its day"))
    try office.must("review", "--as-of", "2027-01-01", "--config", config)
    #expect(try office.must("verify", "2027-01-review", "--config", config).text.contains(": signed by the key "))
    #expect(try office.run("verify", "2027-01-review", "--key", other.open).status == 65)
    #expect(try office.run("verify", "2026-07-review", "--key", open).status == 65)
    // The environment goes before the file, and that key is none that counts.
    let signing = ["STAR_AUDIT_SIGNING_KEY": other.secret]
    #expect(try office.run("sign", "2027-01-review", "--config", config, environment: signing).status == 78)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: secret)
    let check = try office.run("check", "--config", config, on: "2027-01-02")
    #expect(check.status == 78)
    #expect(check.text.contains("key.pem: signing_key: others than its owner have a right to it"), "\(check.text)")
    // A revoked key counts for nothing.
    try office.folder.write("verify_keys: [{ key: key.pub, revoked: 2027-02-01 }]\n", to: "star-audit.yaml")
    let revoked = try office.run("apply", "2027-01-review", "--config", config)
    #expect(revoked.status == 65)
    #expect(revoked.errors.contains("was revoked on 2027-02-01"), "\(revoked.errors)")
    // What is not signed is to be signed, and decided as it was.
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
    try office.folder.write(
      "signing_key: key.pem\nverify_keys: [{ key: key.pub, from: 2027-01-01 }]\n", to: "star-audit.yaml")
    for batch in ["2026-07-review", "2027-01-review"] { try office.must("apply", batch, "--config", config) }
    try office.must("review", "--as-of", "2027-07-01", on: "2027-07-01")
    let status = try office.run("status", "--config", config, on: "2027-07-02").text
    let flat = status.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains("cannot be applied: it is not signed; `star-audit sign` signs a batch"), "\(status)")
    #expect(!status.contains("does not follow") && !status.contains("star-audit withdraw"), "\(status)")
  }

  /// The commands that make a key lose nothing when they are given again, and make their folder.
  @Test func theCommandsThatMakeAKeyMayBeGivenTwice() throws {
    let page = try String(contentsOf: Project.file("Sources/Outbox/Outbox.docc/Tamper-evidence.md"), encoding: .utf8)
    let commands = try #require(page.components(separatedBy: "## Keys\n\n").last?.components(separatedBy: "\n\n").first)
    #expect(commands.contains("/etc/star-audit/keys") && commands.contains("star-audit keygen"))
    let folder = try Folder()
    let programs = (Program.path as NSString).deletingLastPathComponent
    func give() throws -> Program.Result {
      try Program.launch(
        "/bin/sh", ["-c", commands.replacing("/etc/star-audit", with: folder.path)],
        environment: ["PATH": programs + ":/usr/bin:/bin"])
    }
    #expect(try give().status == 0)
    let files = ["keys/signing.pem", "keys/2027.pub"].map { folder.contents($0) }
    #expect(files.allSatisfy { !$0.isEmpty })
    #expect(try give().status == 73)
    #expect(["keys/signing.pem", "keys/2027.pub"].map { folder.contents($0) } == files)
  }

  /// Who publishes by hand, without the key that the units have, is told before `apply` and `send` refuse the batch, and how it is signed.
  @Test func whatIsPublishedUnsignedWhereSignaturesAreAskedForIsSaid() throws {
    let office = try office()
    let (secret, _) = try key(office)
    let config = try office.folder.write(
      "verify_keys: [{ key: key.pub, from: 2027-01-01 }]\n", to: "star-audit.yaml")
    // Of a day for which no key counts nobody asks for a signature.
    #expect(
      try !office.must("review", "--as-of", "2026-07-01", "--config", config).errors.contains("is not signed"))
    let unsigned = try office.must("review", "--as-of", "2027-01-01", "--config", config)
    let advice = "star-audit sign 2027-01-review --signing-key FILE"
    #expect(
      unsigned.errors.contains("warning: 2027-01-review is not signed") && unsigned.errors.contains("`\(advice)`"),
      "\(unsigned.errors)")
    #expect(!unsigned.errors.contains("certificates"))
    #expect(try office.run("apply", "2027-01-review", "--config", config).status == 65)
    // The advice is what helps.
    let words = advice.split(separator: " ").dropFirst().map { $0 == "FILE" ? secret : String($0) }
    let signed = try office.run(words + ["--config", config])
    #expect(signed.status == 0, "\(signed.errors)")
    try office.must("apply", "2027-01-review", "--config", config)
    let renewed = try office.must("renew", "--as-of", "2027-01-15", "--config", config)
    #expect(renewed.errors.contains("; its certificates stay unsigned"), "\(renewed.errors)")
    let first = try office.run("sign", "2027-01-15-renewal", "--config", config, "--signing-key", secret)
    #expect(first.status == 0, "\(first.errors)")
    try office.must("apply", "2027-01-15-renewal", "--config", config)
    let proven = try office.must(
      "renew", "--as-of", "2027-02-01", "--config", config, "--signing-key", secret)
    #expect(!proven.errors.contains("is not signed"), "\(proven.errors)")
  }

  /// A service manager hands a key over by an access list, of which the mode shows the most that it gives to anybody.
  @Test(arguments: [
    ("[(2, 4, os.geteuid()), (4, 0, n)]", 4, true), ("[(2, 4, 12345), (4, 0, n)]", 4, false),
    ("[(2, 4, 12345), (4, 0, n)]", 0, true), ("[(2, 4, os.geteuid()), (4, 4, n)]", 4, false),
  ])
  func anAccessListIsUnderstood(_ entries: String, _ most: Int, _ isPrivate: Bool) throws {
    let office = try office()
    let (secret, _) = try key(office)
    let list = try Program.launch(
      "/usr/bin/env",
      [
        "python3", "-c",
        """
        import os, struct, sys
        n = 0xffffffff
        entries = [(1, 4, n)] + \(entries) + [(16, \(most), n), (32, 0, n)]
        value = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
        try:
            os.setxattr(sys.argv[1], "system.posix_acl_access", value)
        except OSError:
            sys.exit(77)
        """, secret,
      ])
    // Not every file system has them.
    guard list.status != 77 else { return }
    #expect(list.status == 0, "\(list.errors)")
    let check = try office.run("check", environment: ["STAR_AUDIT_SIGNING_KEY": secret])
    #expect(check.text.contains("others than its owner have a right to it") != isPrivate, "\(check.text)")
  }

  @Test func certificatesAreProvenWithoutTheOutbox() throws {
    let office = try office()
    let (secret, open) = try key(office)
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15", "--signing-key", secret)
    let file = try office.folder.write(
      office.folder.contents("outbox/2027-01-15-renewal/certificates/CH-1.html"), to: "certificate.html")
    func verify(_ arguments: String...) throws -> Program.Result {
      try Program.run(["verify", "--certificate", file] + arguments, on: "2027-02-01")
    }
    let proven = try verify("--key", open)
    #expect(proven.status == 0, "\(proven.errors)")
    #expect(proven.text.contains("of CH-1 (One, Ltd.), 3-star, from 2027-01-01 to 2027-12-31"), "\(proven.text)")
    #expect(try verify("--key", open, "--star-on", "2028-01-01").status == 65)
    #expect(try verify().status == 64)
    #expect(try verify("--key", file).status == 65)
    #expect(try verify("--key", open + ".none").status == 66)
    let text = String(decoding: office.folder.contents("certificate.html"), as: UTF8.self)
    try office.folder.write(
      Data(text.replacing("&quot;star&quot;:3", with: "&quot;star&quot;:4").utf8), to: "certificate.html")
    #expect(try verify("--key", open).status == 65)
    // Made once more without the key, the batch is the same; without any key, no certificate has a word of it.
    #expect(try office.must("renew", "--as-of", "2027-01-15").errors.contains("was published before and is the same"))
    let plain = try self.office()
    try plain.passJanuaryReview()
    try plain.must("renew", "--as-of", "2027-01-15")
    let page = plain.folder.contents("outbox/2027-01-15-renewal/certificates/CH-1.html")
    #expect(!String(decoding: page, as: UTF8.self).contains("star-audit-certificate"))
    #expect(!plain.has("2027-01-15-renewal/manifest.json.sig"))
  }

  /// A page is believed for what it shows, not for the line at its foot.
  @Test(arguments: [
    (
      "<bdi>One, Ltd.</bdi>", "<bdi>Other &amp; Co</bdi>",
      "shows the name “Other & Co”, and what is signed is “One, Ltd.”"
    ),
    ("<strong>3-star</strong>", "<strong>4-star</strong>", "shows the star “4-star”, and what is signed is “3-star”"),
    (
      "<strong class=\"date\">2027-12-31</strong>", "<strong class=\"date\">2029-12-31</strong>",
      "shows the last day “2029-12-31”, and what is signed is “2027-12-31”"
    ),
    (
      "<use href=\"#star\"/></svg>\n</div>",
      "<use href=\"#star\"/></svg>\n<svg viewBox=\"-50 -52 100 100\"><use href=\"#star\"/></svg>\n</div>",
      "shows so many stars: “4”"
    ),
    ("Channel CH-1<", "Channel CH-2<", "shows the channel “CH-2”"),
  ])
  func whatAPageShowsOtherwiseIsNamed(_ shown: String, _ forged: String, _ told: String) throws {
    let office = try office()
    let (secret, open) = try key(office)
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15", "--signing-key", secret)
    let page = String(
      decoding: office.folder.contents("outbox/2027-01-15-renewal/certificates/CH-1.html"), as: UTF8.self)
    func verify(_ text: String) throws -> Program.Result {
      let file = try office.folder.write(Data(text.utf8), to: "certificate.html")
      return try Program.run(["verify", "--certificate", file, "--key", open], on: "2027-02-01")
    }
    #expect(try verify(page).text.contains("The page shows the same."))
    #expect(try verify(page.replacing("\n", with: "\r\n")).text.contains("The page shows the same."))
    #expect(page.contains(shown))
    let changed = try verify(page.replacing(shown, with: forged))
    #expect(changed.status == 65)
    #expect(changed.errors.contains(told), "\(changed.errors)")
  }

  /// What is signed stands on each page, by whatever template it was made; where nothing of it is missing, nobody can tell more.
  @Test func ofAPageOfAnotherTemplateOnlyTheLineCounts() throws {
    let office = try office()
    let (secret, open) = try key(office)
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15", "--signing-key", secret)
    let page = String(
      decoding: office.folder.contents("outbox/2027-01-15-renewal/certificates/CH-1.html"), as: UTF8.self
    ).replacing("<h1>", with: "<h1 class=\"ours\">")
    func verify(_ text: String) throws -> Program.Result {
      let file = try office.folder.write(Data(text.utf8), to: "certificate.html")
      return try Program.run(["verify", "--certificate", file, "--key", open], on: "2027-02-01")
    }
    let line = String(try #require(page.firstMatch(of: /star-audit-certificate [^<]*/)).0)
    for text in [page, String(line).replacing("&quot;", with: "\"")] {
      let other = try verify(text)
      #expect(other.status == 0, "\(other.errors)")
      #expect(other.text.contains("only what stands here is signed"), "\(other.text)")
      #expect(!other.text.contains("The page shows the same"))
    }
    for (shown, told) in [
      ("One, Ltd.", "does not show the name “One, Ltd.”"), ("3-star", "does not show the star “3-star”"),
      ("2027-12-31", "does not show the last day “2027-12-31”"),
    ] {
      let forged = page.replacing(line, with: "LINE").replacing(shown, with: "4-star").replacing("LINE", with: line)
      let changed = try verify(forged)
      #expect(changed.status == 65)
      #expect(changed.errors.contains(told), "\(changed.errors)")
    }
  }

  /// A batch that is put among the others under a name of its own is one too many, though it is whole.
  @Test(arguments: ["2027-01-16-renewal", "2027-01-14-renewal", "copy"])
  func aCopyAmongTheBatchesIsNamed(_ name: String) throws {
    let office = try office()
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    try FileManager.default.copyItem(atPath: office.batch("2027-01-15-renewal"), toPath: office.batch(name))
    let copied = try office.run("verify", "--chain")
    #expect(copied.status == 65)
    #expect(
      copied.errors.contains("\(name): its manifest is that of another batch, 2027-01-15-renewal"), "\(copied.errors)")
    #expect(copied.errors.contains("the chain does not prove its batches, 1 fault"), "\(copied.errors)")
    #expect(try office.run("verify", "--chain", "--since", "2027-01-15-renewal").status == 65)
    // Moved away, it is no more than that; whoever brings it back under its name has it whole.
    try FileManager.default.removeItem(atPath: office.batch("2027-01-15-renewal"))
    #expect(try office.run("verify", "--chain").errors.contains("\(name): its manifest is that of another batch"))
    try FileManager.default.moveItem(atPath: office.batch(name), toPath: office.batch("2027-01-15-renewal"))
    try office.must("verify", "--chain")
  }

  @Test func theChainIsWalkedAndNamesWhatIsMissing() throws {
    let office = try office()
    #expect(try office.run("verify", "--chain").status == 65)
    try office.must("renewal-notices", "--year", "2026")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    let whole = try office.must("verify", "--chain").text
    #expect(whole.contains("one chain of 3 batches, each complete and unaltered"), "\(whole)")
    let end = try #require(whole.firstMatch(of: /SHA-256 ([0-9a-f]{64})/)).1
    try office.must("verify", "--chain", "--holding", String(end))
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review"))
    let gap = try office.run("verify", "--chain")
    #expect(gap.status == 65)
    #expect(gap.errors.contains("2027-01-review: is missing: 2027-01-15-renewal names it"), "\(gap.errors)")
    #expect(gap.errors.contains("2027-01-review: is missing, and was applied to the records"), "\(gap.errors)")
    try office.must("verify", "--chain", "--since", "2027-01-15-renewal")
    for wrong in [["--chain", "--code", "x"], ["--since", "2027-01-review"], ["2027-01-review", "--chain"]] {
      #expect(try Program.run(["verify", "--outbox", office.outbox] + wrong).status == 64)
    }
  }
}
