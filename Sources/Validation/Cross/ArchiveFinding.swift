import Findings

extension Rule {
    /// A finding on an archive.
    func said(_ place: Place, _ file: String, zh: String, en: String) -> Finding {
        var place = place
        place.file = file
        return Finding(
            self, zh: zh, en: en, hintZh: "重新打包：一份报文和它所列的 PDF，不要文件夹",
            hintEn: "Pack anew: one message and the PDFs it names, no folders", place: place)
    }
}
