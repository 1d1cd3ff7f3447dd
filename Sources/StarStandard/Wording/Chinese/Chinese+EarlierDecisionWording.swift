extension Chinese: EarlierDecisionWording {
  package func theNoticeOfBatch(_ asOf: CalendarDate, _ batch: String) -> String { " \(asOf) 的通知（批次 \(batch)）" }
  package func byWhichBecame(_ from: String, _ to: String) -> String { spaced("（\(from)调整为\(to)）") }
  package func byWhichWasNotRenewed(_ from: String) -> String { spaced("（\(from)未获续证）") }
  package func byWhichWasRenewedIts(_ to: String) -> String { spaced("（以\(to)续证，所附证书作废）") }
}
