extension Spanish: EarlierDecisionWording {
  package func theNoticeOfBatch(_ asOf: CalendarDate, _ batch: String) -> String {
    "la notificación del \(asOf) (lote \(batch))"
  }
  package func byWhichBecame(_ from: String, _ to: String) -> String { ", por la que se pasó de \(from) a \(to)" }
  package func byWhichWasNotRenewed(_ from: String) -> String {
    ", por la que no se renovó la certificación de \(from)"
  }
  package func byWhichWasRenewedIts(_ to: String) -> String {
    ", por la que se renovó la certificación de \(to) (su certificado queda sin efecto)"
  }
}
