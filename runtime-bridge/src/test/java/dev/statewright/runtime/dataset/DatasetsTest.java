package dev.statewright.runtime.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.s3.MemoryObjectStore;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DatasetsTest {
    private static final String ETAG = "\"\\\"e\\\"\"";

    private final MemoryObjectStore store = new MemoryObjectStore();

    /** Single quotes stand for double ones. */
    private List<String> values(String action, String parameters, String config) {
        return items(action, parameters, config).stream()
                .map(item -> Json.write(item.value()))
                .toList();
    }

    private List<Item> items(String action, String parameters, String config) {
        List<Item> items = new ArrayList<>();
        try (ItemCursor cursor = new Datasets(store, Limits.STEP_FUNCTIONS)
                .open(action, Json.readTrusted(json(parameters)), ReaderConfig.of(Json.readTrusted(json(config))))) {
            for (Item item = cursor.next(); item != null; item = cursor.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static byte[] packed(String text, boolean gzip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = gzip ? new GZIPOutputStream(bytes) : new ZstdOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void csvFollowsTheRulesForQuotesBackslashesAndRowsOfOtherLengths() {
        store.put("b", "k.csv", "\uFEFFa|b|c\r\n1|\"x|\"\"y\"\"\nz\"|3|4\nC:\\\\Dir\\|\\q|2\n\n");
        assertThat(values(
                        "getObject",
                        "{'Bucket':'b','Key':'k.csv'}",
                        "{'InputType':'CSV','CSVHeaderLocation':'FIRST_ROW','CSVDelimiter':'PIPE'}"))
                .containsExactly(
                        "{\"a\":\"1\",\"b\":\"x|\\\"y\\\"\\nz\",\"c\":\"3\"}",
                        "{\"a\":\"C:\\\\Dir|q\",\"b\":\"2\",\"c\":\"\"}",
                        "{\"a\":\"\",\"b\":\"\",\"c\":\"\"}");
    }

    @Test
    void headersCanBeGivenButNotTwice() {
        store.put("b", "k.csv", "1,2\n");
        assertThat(values(
                        "getObject",
                        "{'Bucket':'b','Key':'k.csv'}",
                        "{'InputType':'CSV','CSVHeaderLocation':'GIVEN','CSVHeaders':['x','y']}"))
                .containsExactly(json("{'x':'1','y':'2'}"));
        assertThatThrownBy(() -> values(
                        "getObject",
                        "{'Bucket':'b','Key':'k.csv'}",
                        "{'InputType':'CSV','CSVHeaderLocation':'GIVEN','CSVHeaders':['x','x']}"))
                .hasMessage("CSV headers cannot contain duplicates.");
    }

    @Test
    void aPointerLeadsToTheItemsOfAJsonFile() {
        store.put("b", "k.json", json("{'x':[1],'a/b':[{'n':0},{'list':[1,[2],{'z':3}]}],'y':1}"));
        assertThat(values(
                        "getObject",
                        "{'Bucket':'b','Key':'k.json'}",
                        "{'InputType':'JSON','ItemsPointer':'/a~1b/1/list'}"))
                .containsExactly("1", "[2]", json("{'z':3}"));
        assertThatThrownBy(() -> values(
                        "getObject", "{'Bucket':'b','Key':'k.json'}", "{'InputType':'JSON','ItemsPointer':'/q'}"))
                .hasMessage("The ItemsPointer '/q' leads to nothing in s3://b/k.json.");
    }

    @Test
    void theFieldsOfAnObjectAreItemsWithKeys() {
        store.put("b", "k.json", json("{'x':1,'y':{'z':2}}"));
        List<Item> items = items("getObject", "{'Bucket':'b','Key':'k.json'}", "{'InputType':'JSON'}");
        assertThat(items).extracting(Item::key).containsExactly("x", "y");
        assertThat(items)
                .extracting(item -> Json.write(item.input()))
                .containsExactly(json("{'Key':'x','Value':1}"), json("{'Key':'y','Value':{'z':2}}"));
        assertThat(items).extracting(Item::source).containsOnly("s3://b/k.json");
    }

    @Test
    void packedFilesAreUnpackedByTheirNames() throws IOException {
        store.put("b", "k.jsonl.gz", packed("1\n2\n", true)).put("b", "k.jsonl.zstd", packed("3\n\n4", false));
        assertThat(values("getObject", "{'Bucket':'b','Key':'k.jsonl.gz'}", "{'InputType':'JSONL'}"))
                .containsExactly("1", "2");
        assertThat(values("getObject", "{'Bucket':'b','Key':'k.jsonl.zstd'}", "{'InputType':'JSONL'}"))
                .containsExactly("3", "4");
    }

    @Test
    void aListingGivesWhatIsKnownOfEachObject() {
        store.put("b", "p/1.json", "[1]").put("b", "p/2.json", "[2, 3]").put("b", "q", "");
        List<Item> items = items("listObjectsV2", "{'Bucket':'b','Prefix':'p/'}", "{}");
        assertThat(items)
                .extracting(item -> Json.write(item.value()))
                .containsExactly(
                        json("{'Etag':@,'Key':'p/1.json','LastModified':1700000000,'Size':3,"
                                        + "'StorageClass':'STANDARD'}")
                                .replace("@", ETAG),
                        json("{'Etag':@,'Key':'p/2.json','LastModified':1700000000,'Size':6,"
                                        + "'StorageClass':'STANDARD'}")
                                .replace("@", ETAG));
        assertThat(items).extracting(Item::source).containsOnly("s3://b");
    }

    @Test
    void aListingCanBeLoadedAndFlattened() {
        store.put("b", "p/1.json", "[1]").put("b", "p/2.json", "[2, 3]");
        List<Item> items = items(
                "listObjectsV2",
                "{'Bucket':'b','Prefix':'p/'}",
                "{'InputType':'JSON','Transformation':'LOAD_AND_FLATTEN'}");
        assertThat(items).extracting(item -> item.value().intValue()).containsExactly(1, 2, 3);
        assertThat(items)
                .extracting(Item::source)
                .containsExactly("s3://b/p/1.json", "s3://b/p/2.json", "s3://b/p/2.json");
    }

    @Test
    void anInventoryNamesItsFilesAndTheirColumns() throws IOException {
        store.put(
                        "dest",
                        "inv/manifest.json",
                        json("{'sourceBucket':'src','destinationBucket':'arn:aws:s3:::dest','fileFormat':'CSV',"
                                + "'fileSchema':'Bucket, Key, Size','files':[{'key':'data/1.csv.gz','size':9}]}"))
                .put("dest", "data/1.csv.gz", packed(json("'src','a b','0'\n'src','c','7'\n"), true));
        for (String config : List.of("{'InputType':'MANIFEST'}", "{'ManifestType':'S3_INVENTORY'}")) {
            assertThat(values("getObject", "{'Bucket':'dest','Key':'inv/manifest.json'}", config))
                    .containsExactly(
                            json("{'Bucket':'src','Key':'a b','Size':'0'}"),
                            json("{'Bucket':'src','Key':'c','Size':'7'}"));
        }
    }

    @Test
    void anAthenaManifestNamesFilesByTheirAddresses() throws IOException {
        store.put("m", "q-manifest.csv", "s3://out/1.gz\ns3://out/2\n")
                .put("out", "1.gz", packed("{\"a\":1}\n", true))
                .put("out", "2", "{\"a\":2}\n");
        List<Item> items = items(
                "getObject",
                "{'Bucket':'m','Key':'q-manifest.csv'}",
                "{'ManifestType':'ATHENA_DATA','InputType':'JSONL'}");
        assertThat(items).extracting(item -> item.value().get("a").intValue()).containsExactly(1, 2);
        assertThat(items).extracting(Item::source).containsExactly("s3://out/1.gz", "s3://out/2");
    }

    @Test
    void whatIsWrongIsToldInASentence() {
        store.put("b", "k.jsonl", "1\n{oops\n").put("b", "k.json", "[1,\n{oops").put("b", "n.json", "3");
        assertThatThrownBy(() -> values("getObject", "{'Bucket':'b','Key':'k.jsonl'}", "{'InputType':'JSONL'}"))
                .isInstanceOf(UnreadableDataset.class)
                .hasMessageStartingWith("Line 2 of s3://b/k.jsonl is not JSON: ");
        assertThatThrownBy(() -> values("getObject", "{'Bucket':'b','Key':'k.json'}", "{'InputType':'JSON'}"))
                .hasMessageStartingWith("s3://b/k.json is not JSON: line 2: ");
        assertThatThrownBy(() -> values("getObject", "{'Bucket':'b','Key':'n.json'}", "{'InputType':'JSON'}"))
                .hasMessage("Attempting to map over non-iterable node.");
        assertThatThrownBy(() -> values("getObject", "{'Bucket':'b','Key':'none'}", "{'InputType':'JSON'}"))
                .hasMessage("The specified key does not exist.");
        assertThatThrownBy(() -> values("getObject", "{'Key':'none'}", "{'InputType':'JSON'}"))
                .hasMessage("The ItemReader names no Bucket.");
    }
}
