"""Counts and annotates articles on Apache Spark and compares every byte with one machine's answer.

    python3 .dev/spark-test.py [articles] [workers]

needs Java and `pip install pyspark`, and a build (`npm run build`). Runs a real cluster on this machine, master and
workers in processes of their own (local-cluster). Ends with 1 when an answer differs.
"""
import os
import subprocess
import sys
import tempfile

import pyspark

ARTICLES, WORKERS = (sys.argv[1:] + ["300", "2"][len(sys.argv) - 1 :])[:2]
os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
os.environ["PYSPARK_PYTHON"] = sys.executable
CORPUS = f"node {os.path.abspath('bin/corpus.js')}"


def corpus(arguments, path):
    with open(path, "rb") as given:
        return subprocess.run(f"{CORPUS} {arguments}", shell=True, stdin=given, check=True, capture_output=True).stdout


def main():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "articles.ndjson")
    with open(path, "wb") as out:
        subprocess.run(["node", ".dev/make-articles.mjs", ARTICLES], stdout=out, check=True)
    settings = pyspark.SparkConf().setMaster(f"local-cluster[{WORKERS},1,1024]").setAppName("corpus")
    settings.set("spark.ui.enabled", "false").set("spark.executor.memory", "600m")
    # The master looks for workers by the machine's name, which need not be known to any name server.
    settings.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1")
    spark = pyspark.SparkContext(conf=settings)
    spark.setLogLevel("ERROR")
    articles = spark.textFile(path, 2 * int(WORKERS))
    where = articles.mapPartitions(lambda lines: [(os.getppid(), sum(1 for _ in lines))]).collect()
    print(f"{len(where)} partitions of {[count for _, count in where]} articles in {len({own for own, _ in where})} worker processes")

    def pipe(arguments):
        lines = articles.pipe(f"{CORPUS} {arguments}", checkCode=True).collect()
        return "".join(f"{line}\n" for line in lines).encode()

    def merge(arguments):
        partial = os.path.join(folder, "partial.ndjson")
        with open(partial, "wb") as out:
            out.write(pipe(f"keywords - -q --partial {arguments}"))
        return corpus(f"keywords --merge -q --json {arguments}", partial)

    same = True
    for name, spread, alone in [
        ("annotate", lambda: pipe("annotate - -q"), "annotate - -q"),
        ("entities --per-article", lambda: pipe("entities - -q --per-article --ndjson"), "entities - -q --per-article --ndjson"),
        ("keywords", lambda: merge(""), "keywords - -q --json"),
        ("keywords --phrases", lambda: merge("--phrases"), "keywords - -q --json --phrases"),
    ]:
        theirs, ours = spread(), corpus(alone, path)
        equal = theirs == ours and len(ours) > 1000
        same = same and equal
        print(f"{name}: {len(ours)} bytes, {'the same' if equal else f'NOT THE SAME ({len(theirs)} from Spark)'}")
    spark.stop()
    sys.exit(0 if same else 1)


main()
