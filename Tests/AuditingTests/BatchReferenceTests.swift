import Auditing
import Foundation
import Outbox
import Testing

/// A batch as people name it.
@Suite struct BatchReferenceTests {
  @Test(arguments: [
    ("2027-01-review", "/out/2027-01-review"), ("2027-01-review/", "/out/2027-01-review"),
    ("2027-01-review///", "/out/2027-01-review"), ("./2027-01-review", "./2027-01-review"),
    ("/elsewhere/2027-01-review/", "/elsewhere/2027-01-review"), ("a/b", "a/b"), ("/", "/"), ("//", "/"),
  ])
  func aPathStaysAndANameIsInTheOutbox(_ text: String, _ path: String) throws {
    #expect(try BatchReference(text).path(outbox: "/out") == path)
  }

  @Test func aFolderThatIsThereIsMeantAlsoWithoutASlash() throws {
    // A name without a slash is relative to where the program runs; the folder that it runs in has one that is always there.
    #expect(try BatchReference(".").path(outbox: "/out") == ".")
  }

  @Test func anEmptyNameIsNoBatchRatherThanTheOutbox() {
    #expect {
      try BatchReference("").path(outbox: "/out")
    } throws: { error in
      guard case OutboxError.noBatch = error else { return false }
      return true
    }
  }

  @Test func whatIsNotThereIsNoBatch() {
    #expect {
      try BatchReference("2027-01-review").batch(outbox: "/no-such-folder")
    } throws: { error in
      guard case OutboxError.noBatch(let path) = error else { return false }
      return path == "/no-such-folder/2027-01-review"
    }
  }
}
