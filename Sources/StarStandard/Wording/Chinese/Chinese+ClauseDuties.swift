extension Chinese: ClauseDutiesWording {
  package var theSellerProvidesTheService: String { "谁销售谁服务" }
  package var thePartnerThatPlacesThe: String { "下单的合作伙伴对项目客户的服务负最终责任。" }
  package var serviceManager: String { "服务经理" }
  package var everyStarratedChannelHasA: String { "每个星级渠道须设服务经理，全面负责售后服务。" }
  package var tellingOfChangesInTime: String { "及时告知人员变动" }
  package func theServiceManagerTellsThe(_ grace: Int, _ timelyDeclaration: Int) -> String {
    "注册工程师离职时，服务经理须及时告知厂商，并在 \(grace) 个月内安排同级人员补齐。离职后超过 "
      + "\(timelyDeclaration) 个月才告知的，视为迟报。"
  }
  package var howManyRegisteredEngineers: String { "注册工程师人数" }
  package func registeredPostsalesEngineersNeeded(_ engineers: String) -> String { "各星级所需注册售后工程师：\(engineers)。" }
  package var whoLeadsADelivery: String { "项目交付负责人" }
  package var everyProjectDeliveryIsLed: String { "所有项目交付须由注册售后工程师主导，非注册工程师不得单独交付。" }
}
