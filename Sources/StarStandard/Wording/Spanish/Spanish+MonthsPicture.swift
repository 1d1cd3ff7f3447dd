extension Spanish: MonthsPictureWording {
  private static let months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]

  package func shortMonth(_ month: Int) -> String { Self.months[(max(1, month) - 1) % 12] }
  package func monthOfYear(_ year: Int, _ name: String) -> String { "\(name) de \(year)" }
  package func mostOfThemIn(_ value: String) -> String { ", el mayor número en \(value)" }
  package func thatCountOutWithinTwelve(_ all: String) -> String {
    "\(n(all, "certificado que cuenta vence", "certificados que cuentan vencen")) en los próximos doce meses"
  }
  package func thoseOfWouldNotDo(_ stars: String) -> String {
    "; los de \(n(stars, "canal", "canales")) ya no alcanzarían"
  }
  package var certificatesThatStarsRestOn: String {
    "Certificados de los que dependen estrellas, por el mes de su último día; debajo, las estrellas cuyos certificados ya no alcanzarían si nada cambiara. La renovación exige certificados que duren más, así que una estrella puede dejar de cumplirse antes de que venzan."
  }
  package var monthsPictureMonth: String { "Mes" }
  package var certificatesThatRunOut: String { "Certificados que vencen" }
  package var starsThatWouldFail: String { "Estrellas que se perderían" }
  package func countedcertificate(_ count: String) -> String { "\(n(count, "certificado", "certificados"))" }
  package func countedstar(_ stars: String) -> String { "\(n(stars, "estrella", "estrellas"))" }
}
