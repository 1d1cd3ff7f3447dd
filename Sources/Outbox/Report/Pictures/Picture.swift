import StarStandard

/// A picture of a report: a title that states what it shows, the drawing, and the same numbers as a table.
///
/// All coordinates are whole numbers, so that a batch is drawn the same everywhere. Colours and fonts are the style sheet's,
/// which the page's policy allows; a drawing has classes alone.
struct Picture {
  /// The name of it in the page.
  let id: String
  /// What it shows, in a sentence.
  let title: String
  /// How to read it.
  let note: String
  let height: Int
  let numbers: Numbers

  static let width = 440

  /// The numbers behind it, as a table.
  struct Numbers {
    let columns: [String]
    let rows: [Row]

    struct Row {
      let name: String
      /// What of the channels it is, as a filter; nil where there is none.
      var filter: String?
      /// Behind the name: how many of them the link leads to, where these are fewer.
      var remark = ""
      let values: [String]
    }
  }

  /// A rectangle.
  struct Box {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }
}

extension HTMLWriter {
  /// A picture with its title and table.
  mutating func picture(_ picture: Picture, _ draw: (inout HTMLWriter) -> Void) {
    let heading = "picture-" + picture.id
    open("figure", [Attribute("class", "picture"), Attribute("aria-labelledby", heading)])
    markup("\n<figcaption>")
    element("h3", [Attribute("id", heading)], picture.title)
    if !picture.note.isEmpty { element("p", class: "note", picture.note) }
    markup("</figcaption>\n")
    open(
      "svg",
      [
        Attribute("viewBox", "0 0 \(Picture.width) \(picture.height)"), Attribute("role", "group"),
        Attribute("aria-labelledby", heading),
      ])
    markup("\n")
    draw(&self)
    markup("</svg>\n<details class=\"numbers\"><summary>")
    say("The numbers as a table") { $0.theNumbersAsATable }
    markup("</summary>\n")
    open("table", [Attribute("class", "small"), Attribute("id", "numbers-" + picture.id)])
    markup("<thead><tr>")
    for (index, column) in picture.numbers.columns.enumerated() {
      element("th", [Attribute("scope", "col"), Attribute("class", index == 0 ? nil : "count")], column)
    }
    markup("</tr></thead>\n<tbody>\n")
    for row in picture.numbers.rows {
      markup("<tr><th scope=\"row\">")
      if let filter = row.filter { filtered(filter, row.name) } else { isolated(row.name) }
      if !row.remark.isEmpty { text(row.remark) }
      markup("</th>")
      for value in row.values { element("td", class: "count", value) }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n</details>\n</figure>\n")
  }

  /// A link to the channels of a filter; without the script it leads to all of them.
  mutating func filtered(_ filter: String, _ words: String) {
    element("a", [Attribute("href", "#channels"), Attribute("data-filter", filter)], words)
  }

  /// Parts of a drawing that lead to the channels of a filter; what it says is read out and shown on pointing.
  mutating func drawnLink(_ filter: String?, _ says: String, _ draw: (inout HTMLWriter) -> Void) {
    if let filter {
      open("a", [Attribute("href", "#channels"), Attribute("data-filter", filter), Attribute("aria-label", says)])
    } else {
      markup("<g>")
    }
    element("title", plain: says)
    draw(&self)
    if filter == nil { markup("</g>\n") } else { markup("</a>\n") }
  }

  mutating func rectangle(_ words: String, _ box: Picture.Box) {
    guard box.width > 0, box.height > 0 else { return }
    open(
      "rect",
      [
        Attribute("class", words), Attribute("x", "\(box.x)"), Attribute("y", "\(box.y)"),
        Attribute("width", "\(box.width)"), Attribute("height", "\(box.height)"),
      ])
    close("rect")
  }

  mutating func line(_ words: String, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
    open(
      "line",
      [
        Attribute("class", words), Attribute("x1", "\(x1)"), Attribute("y1", "\(y1)"), Attribute("x2", "\(x2)"),
        Attribute("y2", "\(y2)"),
      ])
    close("line")
  }

  mutating func circle(_ words: String, _ x: Int, _ y: Int, _ radius: Int) {
    open(
      "circle",
      [Attribute("class", words), Attribute("cx", "\(x)"), Attribute("cy", "\(y)"), Attribute("r", "\(radius)")])
    close("circle")
  }

  /// A text of a drawing, from whatever origin; what cannot be seen is shown as its number.
  mutating func drawn(_ text: String, _ x: Int, _ y: Int, _ words: String = "") {
    element(
      "text",
      [Attribute("class", words.isEmpty ? nil : words), Attribute("x", "\(x)"), Attribute("y", "\(y)")], plain: text)
    markup("\n")
  }
}
