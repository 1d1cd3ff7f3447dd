extension Country {
  static let westernEurope: [Country] = [
    Country(
      "DE", "de-DE|de", weight: 5,
      "%f Netzwerktechnik GmbH|%s %t GmbH & Co. KG|%f & %f %t OHG|%s %t AG|"
        + "%s Systemhaus UG (haftungsbeschränkt)|Gebr. %f %t e. K.",
      stems: "Nordwind|Isarbogen|Süderelbe|Grüngürtel|Weißenstein|Täuferblick",
      trades: "Systemtechnik|IT-Service|Datentechnik|Kommunikationslösungen",
      families: "Müller|Schröder|Groß|Jäger|Köhler|Weiß|von der Heide|Schäfer-Lühr|Vogel",
      givens: "Jürgen|Anneliese|Björn|Käthe|Sören|Hannelore|Matthias|Zoë"),
    Country(
      "AT", "de-AT", weight: 1, "%f EDV-Service Ges.m.b.H.|%s %t GmbH", stems: "Hochkar|Donauauen|Alpenföhn",
      trades: "Netztechnik|IT", families: "Höllwarth|Gruber|Pichler", givens: "Franz|Resi|Lukas"),
    Country(
      "CH", "de-CH|fr-CH|it-CH|rm-CH", "%s %t AG|%s %t SA|%f & Cie. Sàrl|%f Informatik GmbH",
      stems: "Gletschertor|Lac Bleu|Säntisblick", trades: "Netzwerke|Réseaux|Telematik",
      families: "Zürcher|Favre|Bianchi|Caduff", givens: "Urs|Céline|Reto|Flurina"),
    Country(
      "FR", "fr-FR|fr", weight: 4, "%s %t S.A.S.|Établissements %f|%f & Fils S.A.R.L.|L'%s S.A.|Société d'%s %t",
      stems: "Étoile du Nord|Île-aux-Réseaux|Horizon Câblé|Abeille Bleue",
      trades: "Réseaux|Télécoms|Informatique|Ingénierie", families: "Lefèvre|Dupré|Garçon|D'Aubigné|Le Goff|Noël|Müntz",
      givens: "Hélène|Jean-François|Zoé|Anaïs|René|Maëlle"),
    Country(
      "BE", "nl-BE|fr-BE|de-BE", "%s %t NV|%s %t SRL|%f-%f BV", stems: "Zeebries|Ardenne Verte",
      trades: "Netwerken|Réseaux", families: "Peeters|Van den Bossche|Dubois|'t Kint", givens: "Luc|Annelies|Benoît"),
    Country(
      "NL", "nl-NL|nl", weight: 3, "%s %t B.V.|%f & Zn. %t V.O.F.|'t %s B.V.", stems: "Polderlicht|IJsvogel|Zuiderzon",
      trades: "Netwerken|Automatisering|ICT-diensten",
      families: "van der Berg|de Vries|Jansen|van 't Hof|Visser", givens: "Sjoerd|Fleur|Geert-Jan|Anouk"),
    Country(
      "GB", "en-GB|cy-GB|en", weight: 3, "%s %t Ltd|%f & Sons (%t) Ltd|%s %t LLP|%f, %f & Co.|Cwmni %s Cyf.",
      stems: "Thistledown|Harrow's Edge|Seven Gables|Llanfair",
      trades: "Networks|IT Services|Computing|Data", families: "O'Neill|Smythe-Jones|Featherstone|MacAllister|Ap Rhys",
      givens: "Siân|Oliver|Niamh|Graham|Zara"),
    Country(
      "IE", "en-IE|ga-IE", weight: 1, "%f's %t Ltd|%s Teoranta", stems: "An Réalta|Sliabh Liag",
      trades: "Networks|Systems", families: "O'Brien|Ní Dhomhnaill|Mac Giolla", givens: "Aoife|Pádraig|Séamus"),
    Country(
      "ES", "es-ES|ca-ES|eu-ES|gl-ES", weight: 3, "%s %t S.L.|%s %t, S.A.|Hermanos %f S.L.U.|Xarxes %s, SCCL",
      stems: "Peñalba|Ruiseñor|Mar de Otoño|Cigüeña", trades: "Redes|Telecomunicación|Informática",
      families: "García Núñez|Ibáñez|Etxeberria|Muñoz de la Peña|Puig i Ferrer",
      givens: "María José|Íñigo|Núria|Xosé|Begoña"),
    Country(
      "PT", "pt-PT|pt", weight: 1, "%s %t, Lda.|%s %t, S.A.|%f & Irmão, Lda.", stems: "Maré Alta|Coração da Serra",
      trades: "Redes|Informática", families: "Gonçalves|Simões|d'Orey", givens: "João|Conceição|Inês"),
    Country(
      "IT", "it-IT|de-IT|it", weight: 3, "%s %t S.r.l.|%s %t S.p.A.|F.lli %f S.n.c.|Dell'%s S.a.s. di %f",
      stems: "Aquilone|Acqua Alta|Onda Lunga|Ulivo", trades: "Reti|Informatica|Sistemi",
      families: "D'Angelo|De Rossi|Niccolò|Lo Presti|Bellù", givens: "Giosuè|Chiara|Niccolò|Ilaria"),
    Country(
      "GR", "el-GR|el", weight: 2, "Αφοί %s Ο.Ε.|%s %t Α.Ε.|%t %s Ι.Κ.Ε.",
      stems: "Παπαδόπουλου|Γαλάζιος Ορίζων|Κυκλάδες|Αστερίας", trades: "Δίκτυα|Πληροφορική|Τηλεπικοινωνίες",
      families: "Παπαδόπουλος|Οικονόμου|Αγγελής|Βλάχος", givens: "Γιώργος|Νίκος|Σπύρος|Κωνσταντίνος"),
    Country(
      "FI", "fi-FI|sv-FI", weight: 2, "%s %t Oy|%s %t Oyj|Veljekset %f Ky", stems: "Revontuli|Järvenselkä|Pöllö",
      trades: "Verkot|Tietotekniikka|Palvelut", families: "Mäkelä|Hämäläinen|Söderström|Yrjölä",
      givens: "Päivi|Väinö|Åke|Eeva-Liisa"),
    Country(
      "SE", "sv-SE|sv", "%s %t AB|%f & Söner %t HB", stems: "Norrskensljus|Älvkvarn|Skärgårdsnät",
      trades: "Nätverk|Data|IT-tjänster", families: "Åkesson|Öberg|Lindström|af Klinteby",
      givens: "Göran|Märta|Björn|Åsa"),
    Country(
      "DK", "da-DK|da", "%s %t A/S|%s %t ApS|Brødrene %f I/S", stems: "Blåbølge|Æblelunden|Nordlyng",
      trades: "Netværk|IT|Teknik", families: "Sørensen|Kjær|Møller|Ågård", givens: "Søren|Mette|Bjørn|Åse"),
    Country(
      "NO", "nb-NO|nn-NO|se-NO", "%s %t AS|%s %t ASA", stems: "Fjordlys|Bjørkeåsen|Tyttebær", trades: "Nettverk|Drift",
      families: "Ødegård|Bråthen|Hætta", givens: "Øyvind|Ragnhild|Håkon"),
    Country(
      "IS", "is-IS", weight: 1, "%s %t ehf.|%s hf.", stems: "Norðurljósin|Þrúðvangur", trades: "netþjónusta|kerfi",
      families: "Þórsson|Árnason", givens: "Ævar|Björn|Sigurður"),
  ]
}
