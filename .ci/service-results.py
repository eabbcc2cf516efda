#!/usr/bin/env python3
"""Makes service-results.zip: for each service of AWS what its operations answer, taken from botocore's service models (Apache-2.0).

    service-results.py BOTOCORE_DATA OUT.zip       # BOTOCORE_DATA: the folder botocore/data of an installed botocore

An entry SERVICE.json is {"operations": {name: shape or null}, "shapes": {name: shape}}. A shape has one of m (members: name to shape),
l (the items' shape), v (the values' shape) and t (s string, i integer, f float, b boolean, t timestamp, B blob), and may have
r (required members), e (allowed values), min and max. Services are named as resource ARNs of Task states name them: aws-sdk:SERVICE.
"""
import glob, gzip, json, os, re, sys, zipfile

LETTERS = {"string": "s", "character": "s", "integer": "i", "long": "i", "biginteger": "i", "float": "f", "double": "f",
           "bigdecimal": "f", "boolean": "b", "timestamp": "t", "blob": "B"}

# What TestState was measured to check where it differs from botocore's newer models.
MEASURED = {("lambda", "MemorySize"): {"max": 10240}}


def arn_name(service_id):
    """AWS Config is config in aws-sdk:config, Database Migration Service is databasemigration: as action-catalog.cjs names them."""
    bare = re.sub("^(Amazon|AWS|Aws)", "", re.sub("[^A-Za-z0-9]", "", service_id))
    return re.sub("Service$", "", bare).lower()


def latest_models(folder):
    models = {}
    for path in glob.glob(os.path.join(folder, "*", "*", "service-2.json*")):
        with (gzip.open(path) if path.endswith(".gz") else open(path, "rb")) as file:
            model = json.load(file)
        name = arn_name(model["metadata"]["serviceId"])
        if name not in models or models[name]["metadata"]["apiVersion"] < model["metadata"]["apiVersion"]:
            models[name] = model
    return models


def results(service, model):
    shapes, kept = model["shapes"], {}

    def keep(name):
        if name not in kept:
            kept[name] = None
            kept[name] = {**compact(shapes[name]), **MEASURED.get((service, name), {})}
        return name

    def compact(shape):
        kind = shape["type"]
        if kind == "structure":
            made = {"m": {member: keep(ref["shape"]) for member, ref in shape.get("members", {}).items()}}
            if shape.get("required"):
                made["r"] = shape["required"]
        elif kind == "list":
            made = {"l": keep(shape["member"]["shape"])}
        elif kind == "map":
            made = {"v": keep(shape["value"]["shape"])}
        else:
            made = {"t": LETTERS[kind]}
            if shape.get("enum"):
                made["e"] = shape["enum"]
        made.update({limit: shape[limit] for limit in ("min", "max") if limit in shape})
        return made

    operations = {name: keep(operation["output"]["shape"]) if "output" in operation else None
                  for name, operation in model["operations"].items()}
    return {"operations": operations, "shapes": kept}


def main():
    folder, out = sys.argv[1:]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, model in sorted(latest_models(folder).items()):
            entry = zipfile.ZipInfo(name + ".json", (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, json.dumps(results(name, model), separators=(",", ":"), sort_keys=True))


main()
