import Configuration
import Testing

/// A mark goes out under the department's name, so that nothing of a drawing is taken on trust.
@Suite struct MarkTests {
  private static let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\">\n"

  /// What is wrong with a file; nil where nothing is.
  private func fault(_ text: String) -> String? { fault(bytes: Array(text.utf8)) }

  private func fault(bytes: [UInt8]) -> String? {
    do throws(ConfigurationError) {
      _ = try Mark(bytes, file: "mark.svg")
      return nil
    } catch {
      return error.description
    }
  }

  private func fault(inside: String) -> String? { fault(Self.head + inside + "<path d=\"M0 0h1z\"/></svg>") }

  @Test func aPlainDrawingIsAMark() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink='http://www.w3.org/1999/xlink' viewBox="0 0 40,10" width="40">
      <title>Stars &amp; service</title>
      <defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>
      <radialGradient id="b" xlink:href="#a"/><clipPath id="c"><rect width="9" height="9"/></clipPath></defs>
      <g transform="translate(1 2) rotate(-4.5e0)" style="fill: url(#a); stroke:rgb(1, 2, 3)" clip-path="url(#c)">
      <path d="M0,0 L1-1z" fill="none"/></g>
      </svg>

      """
    let mark = try Mark(Array(text.utf8), file: "mark.svg")
    #expect(mark.bytes == Array(text.utf8))
    #expect(try Mark([0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8), file: "x") == mark)
    #expect(try Mark(Array(text.replacing("\n", with: "\r").utf8), file: "x") == mark)
    let doubled = try Mark(Array(text.replacing("\n", with: "\r\r\n").utf8), file: "x")
    #expect(try Mark(doubled.bytes, file: "x") == doubled)
  }

  /// What could run, load, or tell something, and what says so.
  static let refused: [(String, String)] = [
    ("<script>alert(1)</script>", "mark.svg:2:1: certificate_mark: the element <script> is not allowed"),
    ("\n<foreignObject/>", "mark.svg:3:1: certificate_mark: the element <foreignObject> is not allowed"),
    ("<image href=\"a.png\"/>", "<image> is not allowed"), ("<use href=\"#a\"/>", "<use> is not allowed"),
    ("<a href=\"#b\"></a>", "<a> is not allowed"), ("<style>*{}</style>", "<style> is not allowed"),
    ("<animate/>", "<animate> is not allowed"), ("<set/>", "<set> is not allowed"),
    ("<text>x</text>", "make text into paths"),
    ("<svg:script/>", "<svg:script> is not allowed"), ("<SCRIPT/>", "<SCRIPT> is not allowed"),
    ("<rect onload=\"alert(1)\"/>", "mark.svg:2:7: certificate_mark: the attribute onload of <rect> is not allowed"),
    ("<rect ONCLICK='x'/>", "ONCLICK of <rect> is not allowed"),
    ("<rect class=\"a\"/>", "class of <rect> is not allowed"),
    ("<rect sodipodi:x=\"1\"/>", "save as plain SVG"),
    ("<g xml:base=\"https://x.example/\"/>", "xml:base of <g> is not allowed"),
    ("<linearGradient href=\"https://x.example/#a\"/>", "href of <linearGradient> leads elsewhere"),
    ("<linearGradient xlink:href=\"b.svg#a\"/>", "leads elsewhere"),
    ("<rect fill=\"url(https://x.example/a)\"/>", "fill of <rect> is no colour"),
    ("<rect fill=\"url( #a)\"/>", "is no colour"), ("<rect fill=\"URL(#a)\"/>", "is no colour"),
    ("<rect clip-path=\"url(b.svg#a)\"/>", "clip-path of <rect> is no url(#NAME)"),
    ("<rect style=\"fill:url(//x.example)\"/>", "style of <rect> fill is no colour"),
    ("<rect style=\"background:red\"/>", "holds a property"),
    ("<rect style=\"fill:red;-moz-binding:x\"/>", "holds a property"),
    ("<rect style=\"fill:\\75rl(x)\"/>", "is no colour"), ("<rect style=\"fill/**/:red\"/>", "holds a property"),
    ("<rect width=\"&#49;\"/>", "holds & or <"), ("<rect width='1' width='2'/>", "stands twice"),
    ("<rect width=1/>", "has no value in quotes"), ("<rect width/>", "has no value"),
    ("<rect transform=\"image(x)\"/>", "may hold"),
    ("<g xmlns=\"http://www.w3.org/1999/xhtml\"/>", "xmlns of <g> is not"),
    ("<!DOCTYPE svg [<!ENTITY a \"b\">]>", "holds a doctype"),
    ("<![CDATA[x]]>", "holds a doctype, an entity or a section"),
    ("<?xml-stylesheet href=\"a.css\"?>", "holds an instruction"), ("<title>&boom;</title>", "holds an entity"),
    ("words", "holds text outside of title"), ("<title><rect/></title>", "holds no element"),
    ("<svg/>", "one svg around"),
    ("</g>", "closes nothing"), ("<g>", "closes nothing"), ("<!-- ", "never closed"), ("< rect/>", "begins no element"),
    (String(repeating: "<g>", count: 40), "nested more than 32 deep"),
    (String(repeating: "<g/>", count: 2001), "has more than 2000 elements"),
  ]

  @Test(arguments: refused)
  func whatIsOnNoListIsRefusedWithItsPlace(_ inside: String, _ expected: String) throws {
    let told = try #require(fault(inside: inside))
    #expect(told.hasPrefix("mark.svg:") && told.contains(expected), "\(told)")
  }

  @Test(arguments: [
    ("", "is no SVG drawing"), ("<svg/>", "lacks xmlns"), ("{\"a\": 1}", "holds text outside"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>", "no viewBox"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 10\"/>", "no viewBox"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 nan 1\"/>", "no viewBox"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 10\"/>", "too broad"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>", "draws nothing"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path", "never closed"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"", "never closed"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path/>", "<svg> is never closed"),
  ])
  func whatIsNoDrawingIsRefused(_ text: String, _ expected: String) throws {
    let told = try #require(fault(text))
    #expect(told.contains(expected), "\(told)")
  }

  /// Browsers draw nothing of what is not well-formed, and a certificate goes out without its mark.
  @Test(arguments: [
    ("<?xml version=\"\u{11}.0\"?>\n", "", "holds a control character"),
    ("<?xml version=\"2.0\"?>\n", "", "does not begin as XML in UTF-8 does"),
    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n", "", "does not begin as XML in UTF-8 does"),
    ("<?xml version='1.0\"?>\n", "", "does not begin as XML in UTF-8 does"),
    ("<?xml?>\n", "", "does not begin as XML in UTF-8 does"),
    ("\n<?xml version=\"1.0\"?>\n", "", "holds an instruction"),
    ("", "<title>a\u{1}</title>", "holds a control character"),
    ("", "<title>\u{FFFE}</title>", "holds a control character"),
    ("", "<title>&amp; &boom;</title>", "holds an entity"), ("", "<title>]]></title>", "holds ]]>"),
    ("", "<!-- a -- b -->", "a comment holds --"), ("", "<!--->", "never closed"),
    ("", "<rect width='1'height='2'/>", "no blank stands before the attribute height of <rect>"),
    ("", "<linearGradient xlink:href='#a'/>", "says what xlink is"),
    ("", "<g xmlns:xlink='http://www.w3.org/1999/xlink'/><linearGradient xlink:href='#a'/>", "says what xlink is"),
  ])
  func whatOtherReadersOfXMLRefuseIsRefused(_ ahead: String, _ inside: String, _ expected: String) throws {
    let told = try #require(fault(ahead + Self.head + inside + "<path d=\"M0 0h1z\"/></svg>"))
    #expect(told.contains(expected), "\(told)")
  }

  @Test(arguments: [
    ("<?xml version='1.0' encoding='utf-8' standalone=\"no\" ?>\r\n", "<!----><title>&amp;&lt; ]]&gt;</title>"),
    ("", "<g xmlns:xlink='http://www.w3.org/1999/xlink'><linearGradient xlink:href='#a'/></g>"),
  ])
  func whatIsWellFormedIsAMark(_ ahead: String, _ inside: String) {
    #expect(fault(ahead + Self.head + inside + "<path d=\"M0 0h1z\"/></svg>") == nil)
  }

  @Test func aDrawingThatIsTooLargeOrNoTextIsRefused() throws {
    let large = Self.head + String(repeating: " ", count: Mark.largest) + "<path/></svg>"
    #expect(try #require(fault(large)).contains("is larger than 32768 bytes"))
    #expect(try #require(fault(bytes: [0xFF, 0xFE, 0x3C, 0x00])).contains("UTF-16"))
    #expect(try #require(fault(bytes: [0x1F, 0x8B, 0x08])).contains("is not valid UTF-8"))
  }

  @Test func everyBeginningOfADrawingIsReadWithoutATrap() {
    let text = Self.head + "<g style=\"fill:red\"><!-- --><path d=\"M0 0\"/><title>&lt;</title></g></svg>"
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count { #expect(fault(bytes: Array(bytes[..<count])) != nil) }
    #expect(fault(bytes: bytes) == nil)
  }

  @Test(arguments: [
    ("certificate_issuer: ''", "is empty"), ("certificate_issuer: \"a\\nb\"", "no name in one line"),
    ("certificate_issuer: \"a\\u202Eb\"", "no name in one line"), ("certificate_issuer: '  '", "no name in one line"),
    ("certificate_issuer: \(String(repeating: "x", count: 81))", "longer than 80"),
  ])
  func anIssuerIsANameInOneLine(_ line: String, _ expected: String) throws {
    let told = try errors(line)
    #expect(told.count == 1 && told[0].contains(expected), "\(told)")
  }

  @Test(arguments: [
    ("weasyprint {html}", "does not hold {pdf}"), ("x {pdf}", "does not hold {html}"),
    ("{html} {pdf}", "begin with a program"),
    ("x {html} {pdf} {other}", "holds a brace"), ("x {html} {pdf} | y", "only a shell knows"),
    ("x {html} > {pdf}", "only a shell knows"), ("x $HOME {html} {pdf}", "only a shell knows"),
  ])
  func aRendererIsACommandOfWords(_ command: String, _ expected: String) throws {
    let told = try errors("certificate_renderer: '\(command)'")
    #expect(told.count == 1 && told[0].contains(expected), "\(told)")
  }
}
