extension Chinese: SharedEngineerWording {
  package var engineerOfTwoChannels: String { "工程师重复注册" }
  package var channelsVouchForWhatThey: String {
    """
    渠道须保证所报信息真实。同时在两个渠道在岗的工程师被两处计入，其中一处可能不实，须核实。
    """
  }
  package var engineerShared: String { "工程师重复注册" }
  package var noEngineerIsInPost: String { "无工程师在其他渠道在岗。" }
  package func inPostAsAnEngineer(_ names: String) -> String { "以下工程师同时在其他渠道在岗：\(names)。" }
  package func clarifyWithTheDepartmentFor(_ names: String, _ engineers: Int) -> String {
    spaced("请与本部门核实\(names)所属渠道；不属实的任职登记由本部门终止。")
  }
}
