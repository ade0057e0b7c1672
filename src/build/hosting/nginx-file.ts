// The nginx file of the project, hosting/nginx.conf, with its comments for a county's system administrator.

import { mediaTypes } from './media-types.ts';
import { caching, hashedFolder, safetyHeaders } from './policy.ts';

const indent = (lines: readonly string[], by: number): string => lines.map(line => (line === '' ? '' : ' '.repeat(by) + line)).join('\n');
/** nginx takes text/html for granted in these lists, and warns where it is said. */
const listOf = (name: string, wanted: (media: (typeof mediaTypes)[number]) => boolean): readonly string[] => {
  const [first = '', ...rest] = mediaTypes.filter(wanted).map(({ type }) => type).filter(type => type !== 'text/html');
  return [`${name} ${first}`, ...rest.map(type => `    ${type}`)].map((line, index, all) => (index === all.length - 1 ? `${line};` : line));
};

const typeWidth = Math.max(...mediaTypes.map(({ type }) => type.length)) + 1;
const nameWidth = Math.max(...safetyHeaders.map(([name]) => name.length)) + 1;

const location = [
  '# 【改】生成好的网站文件夹(dist)放在这里；这个文件夹要让运行 nginx 的账号读得到',
  'root /srv/liantu;',
  '',
  '# 网址到文件夹为止，由 index.html 回答；少了最后的斜杠，转到带斜杠的网址(只写路径，不写主机和端口，前面有代理也不会转错)',
  'index index.html;',
  'absolute_redirect off;',
  '',
  '# 没有这一页：回答网站自己的 404 页(中英文写在同一页上)；没有首页的文件夹也一样，不列文件',
  'error_page 404 /404.html;',
  'error_page 403 =404 /404.html;',
  'log_not_found off;',
  '',
  '# 每个回答都带的安全响应头。每页自己的 <meta> 里另有一份带哈希的内容安全策略，两份同时生效，这里只补 <meta> 说不了的',
  ...safetyHeaders.map(([name, value]) => `add_header ${name.padEnd(nameWidth)}"${value}" always;`),
  'add_header Cache-Control $liantu_cache always;',
  '# 全站(连同本域名下别的系统)都已经用上 HTTPS 之后，才可以打开下一行：浏览器会记住一年，撤不回来',
  '# add_header Strict-Transport-Security "max-age=31536000" always;',
  '',
  '# 压缩。生成时加了 --gzip，文件旁边就有压好的 .gz，直接发，不占处理器；没有就当场压缩。',
  '# 若 nginx -t 说不认识 gzip_static(自己编译时没有带这个模块)，删掉那一行即可',
  'gzip on;',
  'gzip_static on;',
  'gzip_vary on;',
  'gzip_proxied any;',
  'gzip_comp_level 5;',
  'gzip_min_length 1024;',
  ...listOf('gzip_types', ({ compress }) => compress === true),
  '',
  '# 文件类型；文字都是 UTF-8',
  'charset utf-8;',
  ...listOf('charset_types', ({ text }) => text === true),
  'default_type application/octet-stream;',
  'types {',
  ...mediaTypes.map(({ type, extensions }) => `    ${type.padEnd(typeWidth)}${extensions.join(' ')};`),
  '}',
];

/** The file as it is shipped: for a host of its own. What a sub-path changes is said in it. */
export function writeNginx(): string {
  return `# 链图网站的 nginx 设置(nginx 1.18 以上)。规则与网站文件夹里的 _headers 同出一处：src/build/hosting。
#
# 怎么用
#   1. 生成网站：npm run build -- --gzip，把 dist 里的全部文件放到服务器的 /srv/liantu。
#   2. 把本文件放到 /etc/nginx/conf.d/liantu.conf(宝塔等面板：作为这个网站的配置文件)，改写着【改】的几处。
#   3. nginx -t 检查，再 nginx -s reload。
#   以后更新网站只换文件夹，不用动 nginx。换的时候先把旧文件删干净，别留下过期的 .gz:
#   rsync -a --delete dist/ 服务器:/srv/liantu/
#
# 放在子路径下(例如 https://www.example.gov.cn/xinye/)
#   1. 生成时写明：npm run build -- --gzip --base /xinye/，文件放到 /srv/liantu/xinye。
#   2. map 一段原样保留；location 一段整个搬进原有网站的 server 里，改三处：
#      location ^~ / 改成 location ^~ /xinye/；两行 error_page 里的 /404.html 改成 /xinye/404.html。
#      root 仍写 /srv/liantu(上一级)。原有网站的其他部分不受影响。
#
# 内部版(--audience internal)不要放到公网：另开一个只在内网监听的 server，用 allow/deny 或 auth_basic 限定谁能看。

# 浏览器可以留多久。${hashedFolder} 里的文件名带内容的哈希，内容一变名字就变，可以一直留着；
# 底图(.pmtiles)留一天；其余(页面、数据、单页、挂图)每次先问一声，没有变就回答 304，不再传内容。
map "$status $uri" $liantu_cache {
    default                         "${caching.other}";
    "~^(200|206|304) .*/${hashedFolder}/"    "${caching.hashed}";
    "~^(200|206|304) .*\\.pmtiles$"  "${caching.tiles}";
}

server {
    # 【改】端口和域名。用 HTTPS 就改成 listen 443 ssl，并写上 ssl_certificate 和 ssl_certificate_key
    listen 80;
    # listen [::]:80;
    server_name _;

    # 不说 nginx 的版本
    server_tokens off;

    location ^~ / {
${indent(location, 8)}
    }
}
`;
}
