package dev.statewright.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a Distributed Map does with buckets. Step Functions Developer Guide, "IAM policies for using Distributed Map states". */
final class S3Grants {

    private S3Grants() {}

    static List<Grant> of(MapState map) {
        List<Grant> grants = new ArrayList<>();
        QueryLanguage language = map.common().language();
        map.distribution().itemReader().ifPresent(reader -> {
            String bucket = bucket(argument(reader, "Bucket", language).orElse(Argument.COMPUTED));
            if (reader.path("Resource").asText().endsWith(":listObjectsV2")) {
                grants.add(Grant.of("s3:ListBucket", bucket));
            } else {
                grants.add(Grant.of("s3:GetObject", object(bucket, key(reader, language))));
            }
        });
        map.distribution()
                .resultWriter()
                .filter(writer -> writer.has("Resource"))
                .ifPresent(writer -> {
                    String bucket = bucket(argument(writer, "Bucket", language).orElse(Argument.COMPUTED));
                    Optional<String> prefix =
                            argument(writer, "Prefix", language).flatMap(Argument::text);
                    String objects = bucket + "/"
                            + prefix.map(text -> text.replaceFirst("/$", "") + "/")
                                    .orElse("") + "*";
                    for (String action :
                            List.of("AbortMultipartUpload", "GetObject", "ListMultipartUploadParts", "PutObject")) {
                        grants.add(Grant.of("s3:" + action, objects));
                    }
                });
        return grants;
    }

    /** A manifest names further objects of its bucket. */
    private static Optional<Argument> key(JsonNode reader, QueryLanguage language) {
        boolean manifest =
                reader.path("ReaderConfig").path("InputType").asText().equals("MANIFEST");
        return manifest ? Optional.empty() : argument(reader, "Key", language);
    }

    private static Optional<Argument> argument(JsonNode owner, String name, QueryLanguage language) {
        return Argument.top(owner.path("Parameters"), name, language)
                .or(() -> Argument.top(owner.path("Arguments"), name, language));
    }

    static String bucket(Argument bucket) {
        String name = bucket.text().orElse(Grant.ANY);
        return Arn.isArn(name) ? name : "arn:${AWS::Partition}:s3:::" + name;
    }

    /** @param key absent for all objects */
    static String object(String bucket, Optional<Argument> key) {
        return bucket + "/" + key.flatMap(Argument::text).orElse(Grant.ANY);
    }
}
