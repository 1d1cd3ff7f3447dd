extension Chinese: DepartureInGraceWording {
  package var departureInItsGracePeriod: String { "离职宽限期内" }
  package var whileTheThreeMonthsAfter: String {
    """
    已申报离职的宽限期内，离职人员仍计入，并告知渠道补齐空缺尚余的天数。
    """
  }
  package var replacementStillDue: String { "空缺待补齐" }
}
