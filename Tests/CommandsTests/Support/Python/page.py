"""Prints what the standard library's parser finds in a page."""
import html.parser, json, sys
class Reader(html.parser.HTMLParser):
  elements, text, suspicious, links, hidden = {}, [], [], [], 0
  def handle_starttag(self, tag, attributes):
    self.elements[tag] = self.elements.get(tag, 0) + 1
    self.hidden += tag in ('style', 'title')
    for name, value in attributes:
      if name.startswith('on') or name == 'src' or (value or '').lower().strip().startswith('javascript:'):
        self.suspicious.append(f'{tag} {name}={value}')
      if tag == 'a' and name == 'href': self.links.append(value)
  def handle_endtag(self, tag): self.hidden -= tag in ('style', 'title')
  def handle_data(self, data):
    if not self.hidden: self.text.append(data)
reader = Reader(convert_charrefs=True)
reader.feed(open(sys.argv[1], encoding='utf-8', newline='').read())
reader.close()
print(json.dumps({'elements': reader.elements, 'text': ''.join(reader.text), 'links': reader.links,
  'suspicious': reader.suspicious}))
