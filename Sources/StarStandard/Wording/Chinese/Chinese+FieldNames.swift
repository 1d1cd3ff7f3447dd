extension Chinese {
  package var fieldNames: [(name: String, words: String)] {
    [
      ("certification", "认证"), ("edition", "标准版本"), ("effective_on", "生效日"), ("reapply_from", "可重新申请之日"),
      ("certificate_id", "证书编号"), ("certification_id", "认证编号"), ("channel_count", "渠道数"), ("channels", "渠道"),
      ("code", "代码"), ("categories", "类别"), ("certificates", "证书"), ("certificates_count", "证书数"),
      ("engineers", "工程师"), ("engineers_count", "工程师数"), ("entries", "积分记录"), ("entries_count", "积分记录数"),
      ("events", "事件"), ("events_count", "事件数"), ("expiring", "即将到期"), ("expiring_count", "即将到期数"),
      ("not_counting", "不计入"), ("not_counting_count", "不计入数"), ("persons", "人员"), ("persons_count", "人员数"),
      ("counted", "实有"), ("date", "日期"), ("days", "天数"), ("days_left", "剩余天数"),
      ("deadline", "期限"), ("declared_on", "申报日"), ("deliveries", "交付"),
      ("departed_engineers_credits", "已离职人员积分"), ("departed_on", "离职日"), ("departed_points", "已离职人员积分"),
      ("departures", "离职"), ("downgraded_on", "降级日"), ("earned_on", "取得日"), ("engineer_count", "工程师数"),
      ("entry_id", "积分编号"), ("event_id", "事件编号"), ("from_star", "原星级"), ("grace_begins_on", "宽限期起"),
      ("held_by_grace", "宽限期内"), ("held_on", "举办日"), ("in_post", "在岗"), ("issued_on", "颁发日"), ("kind", "类型"),
      ("level", "级别"), ("not_in_force_on", "当日无效"), ("occurred_on", "发生日"), ("open_from", "可申请之日"),
      ("pending", "待审批"), ("person_id", "人员编号"), ("person_name", "姓名"), ("points", "分数"),
      ("project_management", "项目管理"), ("reason", "原因"), ("registered_on", "注册日"), ("replaced_by", "接替人"),
      ("replenished_by", "补齐人"), ("replenished_on", "补齐日"), ("required", "要求"), ("role", "岗位"),
      ("ruled_on", "裁定日"), ("ruling", "裁定"), ("senior", "高级"), ("since", "自"), ("star", "星级"), ("status", "状态"),
      ("technical", "初级或高级"), ("timely_until", "应申报至"), ("until", "至"), ("valid_until", "有效期至"),
      ("waiver_expires_on", "豁免到期日"), ("window", "计算期间"), ("year", "年度"),
    ]
  }
}
