// Lays out the graphs of a JSON file with dagre and counts crossings there and in the lines that the file has, in the same way.
// usage: node crossings.cjs FOLDER_WITH_NODE_MODULES GRAPHS.json
const path = require("node:path");
const dagre = require(path.join(path.resolve(process.argv[2]), "node_modules", "@dagrejs/dagre"));
const graphs = JSON.parse(require("node:fs").readFileSync(process.argv[3], "utf8"));

const side = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const E = 1e-6;
// Two segments cross when each has its ends on both sides of the other; touching, or lying on each other, is no crossing.
const cross = (a, b, c, d) =>
  side(a, b, c) * side(a, b, d) < -E && side(c, d, a) * side(c, d, b) < -E;

function crossings(lines) {
  let count = 0;
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length; j++)
      for (let k = 1; k < lines[i].length; k++)
        for (let l = 1; l < lines[j].length; l++)
          if (cross(lines[i][k - 1], lines[i][k], lines[j][l - 1], lines[j][l])) count++;
  return count;
}

function theirs(graph) {
  const g = new dagre.graphlib.Graph({ multigraph: true });
  g.setGraph({ rankdir: "TB", nodesep: 32, ranksep: 34, edgesep: 14 });
  for (const [id, size] of Object.entries(graph.nodes)) g.setNode(id, { ...size });
  graph.edges.forEach((e, i) =>
    g.setEdge(e.from, e.to, { width: e.labelWidth ?? 0, height: e.labelHeight ?? 0, labelpos: "c" }, String(i)));
  dagre.layout(g);
  return g.edges().map((e) => g.edge(e).points.map((p) => [p.x, p.y]));
}

let ours = 0, dagres = 0, worse = [];
for (const graph of graphs) {
  const a = crossings(graph.edges.map((e) => e.points));
  const b = crossings(theirs(graph));
  ours += a;
  dagres += b;
  if (a > b) worse.push(`${a} to ${b}: ${graph.name}`);
}
console.log(`${graphs.length} graphs: Statewright ${ours} crossings, dagre ${dagres}`);
if (process.argv[4] === "--worse") worse.forEach((line) => console.log(line));
