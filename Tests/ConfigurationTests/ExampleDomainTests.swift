import Configuration
import Testing

@Suite struct ExampleDomainTests {
  @Test(arguments: [
    "example.com", "service.example.com", "Example.ORG", "a.b.example.net", "example.com.", "vendor.example",
    "example", "x.invalid", "x.test", "localhost", "mail.localhost",
  ])
  func aDomainForExamplesIsFound(_ domain: String) {
    #expect(ExampleDomain.contains(domain))
  }

  @Test(arguments: [
    "vendor.com", "example.de", "myexample.com", "example.com.cn", "test.vendor.com", "localhost.vendor.com",
    "invalid.vendor.com", "contest", "", ".",
  ])
  func aDomainOfSomebodyIsNone(_ domain: String) {
    #expect(!ExampleDomain.contains(domain))
  }

  @Test func theFilesAreToldWithTheirPlaceAndTheCarriedOnesApart() throws {
    let mail = "mail: { from: a@x.test, digest_to: a@b.de, objections: a@b.de }\n"
    let reading = try read(mail)
    #expect(reading.errors.isEmpty)
    #expect(reading.examples.count == 1)
    #expect(
      reading.examples.first?.description.hasPrefix("star-audit.yaml:1:15: mail.from: x.test is a domain for examples")
        == true)
    #expect(reading.carriedExamples == ["confirmation_url", "application_url", "verify_url"])
    let link = try read("confirmation_url: https://u:p@www.example.org:8443/renew?channel={channel_id}\n")
    #expect(link.examples.map(\.key) == ["confirmation_url"])
    #expect(
      link.carriedExamples == [
        "application_url", "verify_url", "mail.from", "mail.reply_to", "mail.digest_to", "mail.objections",
      ])
    #expect(try read("confirmation_url: https://b.de/example.com/{channel_id}\n" + mail).examples.count == 1)
    // Of what nobody can read nothing is said.
    #expect(try read("a: [\n").carriedExamples.isEmpty)
  }
}
